package dev.gumshoe.netfilter.extension;

import java.util.List;
import java.util.Locale;

/** Types of mobility headers (RFC 6275) by number or by the loader's names. */
final class MobilityTypes {
  private static final List<List<String>> NAMES =
      List.of(
          List.of("binding-refresh-request", "brr"),
          List.of("home-test-init", "hoti"),
          List.of("careof-test-init", "coti"),
          List.of("home-test", "hot"),
          List.of("careof-test", "cot"),
          List.of("binding-update", "bu"),
          List.of("binding-acknowledgement", "ba"),
          List.of("binding-error", "be"));

  /** A type, or a range of them. */
  static final Value VALUE =
      (word, _) -> {
        int colon = word.indexOf(':');
        if (colon < 0) {
          return Long.toString(type(word));
        }
        long low = colon == 0 ? 0 : type(word.substring(0, colon));
        String rest = word.substring(colon + 1);
        long high = rest.isEmpty() ? Numbers.BYTE : type(rest);
        if (low > high) {
          throw new RefusedException("the range " + word + " ends before it begins");
        }
        return low == high ? Long.toString(low) : low + ":" + high;
      };

  private MobilityTypes() {}

  private static long type(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < NAMES.size(); i++) {
      if (NAMES.get(i).contains(lower)) {
        return i;
      }
    }
    List<List<String>> found =
        NAMES.stream()
            .filter(names -> names.stream().anyMatch(name -> name.startsWith(lower)))
            .toList();
    if (found.size() == 1 && !lower.isEmpty()) {
      return NAMES.indexOf(found.getFirst());
    }
    return Numerals.read(word, Numbers.BYTE);
  }
}
