package dev.gumshoe.remote.listening;

import java.util.List;

/** What became of the search for a point's device. */
sealed interface Found {
  /**
   * It is there, as far as can be told before tcpdump tries.
   *
   * @param name for tcpdump
   * @param prefix what stands before tcpdump to be in the device's network namespace
   */
  record Device(String name, List<String> prefix) implements Found {
    public Device {
      prefix = List.copyOf(prefix);
    }
  }

  /** It is not. */
  record Nowhere(Problem problem) implements Found {}
}
