package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Why;
import java.util.List;

/** What a runtime answers when it is asked what it runs. */
sealed interface Listing {
  /**
   * Its running containers that may be meant.
   *
   * @param prefix the argument vector that reached it
   */
  record Containers(List<String> prefix, List<Listed> listed) implements Listing {
    public Containers {
      prefix = List.copyOf(prefix);
      listed = List.copyOf(listed);
    }
  }

  /** It is not on the node. */
  record Absent() implements Listing {}

  /** It is there and did not answer. */
  record Failed(Why why, String detail) implements Listing {}
}
