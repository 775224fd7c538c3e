package dev.gumshoe.netfilter.extension;

import java.util.ArrayList;

/** Ports: numbers, or names of services as {@code /etc/services} has them. */
final class Ports {
  private static final int MOST = 15;
  private static final int HIGHEST = 0xffff;

  /** One port. */
  static final Value ONE = (word, _) -> printed(word, number(word));

  /** {@code a}, {@code a:b}, {@code :b} or {@code a:}. */
  static final Value RANGE = (word, _) -> range(word, false);

  /** The same where the loader refuses a range that ends before it begins; some load it. */
  static final Value RISING_RANGE = (word, _) -> range(word, true);

  /** What {@code multiport} takes: up to 15 ports, of which a range counts as two. */
  static final Value LIST =
      (word, _) -> {
        var found = new ArrayList<String>();
        int count = 0;
        for (String part : word.split(",", -1)) {
          int colon = part.indexOf(':');
          count += colon < 0 ? 1 : 2;
          found.add(colon < 0 ? printed(part, number(part)) : strictRange(part, colon));
        }
        if (count > MOST) {
          throw new RefusedException(
              "multiport takes 15 ports (a range counts as two), and these are " + count);
        }
        String joined = String.join(",", found);
        return joined.equals(word) ? word : joined;
      };

  private Ports() {}

  /** The number of a port given by number or by the name of its service. */
  static int number(String word) {
    if (word.isEmpty()) {
      throw new RefusedException("a port is missing");
    }
    char first = word.charAt(0);
    if (first >= '0' && first <= '9' || first == '+' || first == ' ') {
      return (int) Numerals.read(word, HIGHEST);
    }
    return Services.port(word)
        .orElseThrow(() -> new RefusedException(word + " is not a port, nor a known service"));
  }

  private static String range(String word, boolean rising) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      return printed(word, number(word));
    }
    String first = word.substring(0, colon);
    String last = word.substring(colon + 1);
    int low = first.isEmpty() ? 0 : number(first);
    int high = last.isEmpty() ? HIGHEST : number(last);
    if (rising && low > high) {
      throw new RefusedException("the port range " + word + " ends before it begins");
    }
    return low == high ? Integer.toString(low) : low + ":" + high;
  }

  private static String strictRange(String part, int colon) {
    int low = number(part.substring(0, colon));
    int high = number(part.substring(colon + 1));
    if (low >= high) {
      throw new RefusedException("the port range " + part + " ends before it begins");
    }
    return low + ":" + high;
  }

  private static String printed(String word, int number) {
    char first = word.charAt(0);
    return first >= '1' && first <= '9' ? word : Integer.toString(number);
  }
}
