package dev.gumshoe.netfilter.extension;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Options of TCP by number or by name (numbers are of IANA's registry). */
final class TcpOptions {
  private static final Map<String, Long> NAMES =
      Map.of(
          "mss", 2L, "wscale", 3L, "sack-permitted", 4L, "sack", 5L, "timestamp", 8L, "md5", 19L);

  /** A list with commas, printed as numbers in their order. */
  static final Value LIST =
      (word, _) -> {
        var found = new TreeSet<Long>();
        for (String part : word.split(",", -1)) {
          Long named = NAMES.get(part);
          found.add(named == null ? number(part) : named);
        }
        return found.stream().map(String::valueOf).collect(Collectors.joining(","));
      };

  private TcpOptions() {}

  private static long number(String word) {
    long number = Numerals.read(word, Numbers.BYTE);
    if (number < 2) {
      throw new RefusedException("options 0 and 1 of TCP cannot be stripped");
    }
    return number;
  }
}
