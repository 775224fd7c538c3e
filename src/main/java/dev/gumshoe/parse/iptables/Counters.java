package dev.gumshoe.parse.iptables;

import dev.gumshoe.parse.Numbers;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counters in brackets: {@code [12:345]}. */
final class Counters {
  private Counters() {}

  /** Packets and bytes; null where the text is something else. */
  static long @Nullable [] read(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || text.charAt(0) != '[' || !text.endsWith("]")) {
      return null;
    }
    OptionalLong packets = Numbers.whole(text.substring(1, colon));
    OptionalLong bytes = Numbers.whole(text.substring(colon + 1, text.length() - 1));
    return packets.isPresent() && bytes.isPresent()
        ? new long[] {packets.getAsLong(), bytes.getAsLong()}
        : null;
  }
}
