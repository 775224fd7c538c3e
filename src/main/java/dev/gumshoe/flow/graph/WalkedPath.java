package dev.gumshoe.flow.graph;

import java.util.List;

/**
 * A path through a flow.
 *
 * @param ids steps in the order of the walk; the finding last, where the walk came to one
 */
public record WalkedPath(List<String> ids) {
  /** Nobody walked. */
  public static final WalkedPath NONE = new WalkedPath(List.of());

  public WalkedPath {
    ids = List.copyOf(ids);
  }

  /** Whether it comes by this step or finding. */
  boolean passes(String id) {
    return ids.contains(id);
  }

  /** Whether it goes from the one straight to the other. */
  boolean goes(String from, String to) {
    for (int at = 1; at < ids.size(); at++) {
      if (ids.get(at - 1).equals(from) && ids.get(at).equals(to)) {
        return true;
      }
    }
    return false;
  }
}
