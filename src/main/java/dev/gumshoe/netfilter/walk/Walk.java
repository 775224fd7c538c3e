package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Packet;
import java.util.List;
import java.util.Optional;

/**
 * All ways that a packet may go.
 *
 * @param paths at least one
 * @param cut whether there are more, which were not followed
 */
public record Walk(Packet packet, List<Path> paths, boolean cut) {
  public Walk {
    paths = List.copyOf(paths);
  }

  /** The fate, where all ways end alike; empty where it depends. */
  public Optional<Fate> fate() {
    Fate first = paths.getFirst().fate();
    boolean alike = !cut && paths.stream().allMatch(path -> path.fate().equals(first));
    return alike && !(first instanceof Fate.Undetermined) ? Optional.of(first) : Optional.empty();
  }
}
