package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Patterns of {@code string}: text, or text with bytes in hexadecimal between bars. What cannot be
 * printed is shown as hexadecimal, however it was given.
 */
final class Patterns {
  private static final int MOST = 128;

  /** Of {@code --string}; kept as bytes, one character each, until it is known how to print it. */
  static final Value TEXT =
      (word, _) ->
          checked(new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));

  /** Of {@code --hex-string}. */
  static final Value HEX = (word, _) -> checked(unhexed(word));

  private Patterns() {}

  /** The option under the name that it is printed with. */
  static Option settled(Option option) {
    boolean pattern = option.name().equals("--string") || option.name().equals("--hex-string");
    if (!pattern) {
      return option;
    }
    String bytes = option.values().getLast();
    return isHex(bytes)
        ? new Option("--hex-string", option.negated(), List.of(hexed(bytes)))
        : new Option("--string", option.negated(), List.of(text(bytes)));
  }

  private static String checked(String bytes) {
    if (bytes.isEmpty() || bytes.length() > MOST) {
      throw new RefusedException("a pattern has 1 to " + MOST + " bytes");
    }
    return bytes;
  }

  private static String text(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static boolean isHex(String bytes) {
    return bytes.indexOf('|') >= 0 || bytes.chars().anyMatch(c -> c < ' ' || c > '~');
  }

  private static String hexed(String bytes) {
    var text = new StringBuilder("|");
    bytes.chars().forEach(c -> text.append(String.format("%02x", c)));
    return text.append('|').toString();
  }

  private static String unhexed(String word) {
    var bytes = new StringBuilder();
    boolean hex = false;
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (c == '|') {
        hex = !hex;
      } else if (c == '\\' && at + 1 < word.length() && !hex) {
        bytes.append(word.charAt(++at));
      } else if (!hex) {
        bytes.append(
            new String(
                Character.toString(c).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1));
      } else if (c != ' ') {
        bytes.append((char) pair(word, at++));
      }
    }
    if (hex) {
      throw new RefusedException("the hexadecimal part of " + word + " has no closing |");
    }
    return bytes.toString();
  }

  private static int pair(String word, int at) {
    int high = Character.digit(word.charAt(at), 16);
    int low = at + 1 < word.length() ? Character.digit(word.charAt(at + 1), 16) : -1;
    if (high < 0 || low < 0) {
      throw new RefusedException(word + " holds what is not hexadecimal between its bars");
    }
    return high * 16 + low;
  }
}
