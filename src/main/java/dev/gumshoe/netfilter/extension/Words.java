package dev.gumshoe.netfilter.extension;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Values that are words of a known set, or any text. */
final class Words {
  /** Any text, at least one character. */
  static final Value SOME =
      (word, _) -> {
        if (word.isEmpty()) {
          throw new RefusedException("a text is missing");
        }
        return word;
      };

  private Words() {}

  /** Any text; the kernel keeps so many bytes of it at most. */
  static Value text(int most) {
    return (word, _) -> cut(word, most);
  }

  /** Text of at most so many bytes; longer text is refused. */
  static Value atMost(int most) {
    return (word, _) -> {
      if (tooLong(word, most)) {
        throw new RefusedException("a text of more than " + most + " bytes: " + word);
      }
      return word;
    };
  }

  /** One of these, in small or capital letters. */
  static Value oneOf(String... words) {
    return (word, _) -> {
      for (String each : words) {
        if (each.equalsIgnoreCase(word)) {
          return each;
        }
      }
      throw unknown(word, List.of(words));
    };
  }

  /** One of these exactly. */
  static Value exactly(String... words) {
    List<String> known = List.of(words);
    return (word, _) -> {
      int at = known.indexOf(word);
      if (at < 0) {
        throw unknown(word, known);
      }
      return known.get(at);
    };
  }

  /** Some of these, separated by commas; printed in this order. The loader takes beginnings. */
  static Value set(String... words) {
    List<String> known = List.of(words);
    return (word, _) -> {
      long bits = 0;
      for (String part : word.split(",", -1)) {
        bits |= 1L << beginning(part, known);
      }
      String text = joined(bits, known);
      return text.equals(word) ? word : text;
    };
  }

  /** Those of the words whose bits are set, in their order. */
  static String joined(long bits, List<String> words) {
    var text = new StringBuilder();
    for (int at = 0; at < words.size(); at++) {
      if ((bits >> at & 1) != 0) {
        text.append(text.isEmpty() ? "" : ",").append(words.get(at));
      }
    }
    return text.toString();
  }

  static RefusedException unknown(String word, List<String> known) {
    return new RefusedException("\"" + word + "\" is not one of " + String.join(", ", known));
  }

  private static int beginning(String part, List<String> known) {
    int at = part.isEmpty() ? -1 : known.indexOf(part);
    if (at >= 0) {
      return at;
    }
    String upper = part.toUpperCase(Locale.ROOT);
    for (int i = 0; i < known.size() && !part.isEmpty(); i++) {
      if (known.get(i).startsWith(upper)) {
        return i;
      }
    }
    throw unknown(part, known);
  }

  private static boolean tooLong(String word, int most) {
    return word.length() > most / 3 && word.getBytes(StandardCharsets.UTF_8).length > most;
  }

  private static String cut(String word, int most) {
    if (!tooLong(word, most)) {
      return word;
    }
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, 0, most, StandardCharsets.UTF_8);
  }
}
