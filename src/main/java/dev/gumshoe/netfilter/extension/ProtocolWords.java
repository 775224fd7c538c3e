package dev.gumshoe.netfilter.extension;

import dev.gumshoe.netfilter.packet.Protocols;
import java.util.Locale;
import java.util.OptionalInt;

/** Protocols as the loader takes them: by name, or by a number in any base. */
public final class ProtocolWords {
  /** A protocol by name, as {@code iptables-save} prints it after {@code -p}. */
  static final Value NAME = (word, _) -> name(word);

  /** A protocol by number. */
  static final Value NUMBER = (word, _) -> Integer.toString(number(word));

  private ProtocolWords() {}

  /**
   * The name of a protocol, or its number where it has none; {@code all} is the empty string.
   *
   * @throws RefusedException where it is none
   */
  public static String name(String word) {
    int number = number(word);
    return number == 0 ? "" : Protocols.savedName(number);
  }

  private static int number(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    OptionalInt known = Protocols.number(lower);
    if (known.isPresent() && !Character.isDigit(lower.charAt(0))) {
      return known.getAsInt();
    }
    if (lower.equals("all")) {
      return 0;
    }
    if (lower.isEmpty() || !Character.isDigit(lower.charAt(0))) {
      throw new RefusedException(word + " is not a protocol");
    }
    return (int) Numerals.read(lower, Numbers.BYTE);
  }
}
