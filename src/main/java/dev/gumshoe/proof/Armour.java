package dev.gumshoe.proof;

import java.util.Base64;
import java.util.regex.Pattern;

/** Base64 in lines as OpenSSH breaks them: 70 characters each. */
final class Armour {
  private static final Pattern LINE = Pattern.compile(".{1,70}");

  private Armour() {}

  /** Each line ends with a line feed. */
  static String lines(byte[] bytes) {
    return LINE.matcher(Base64.getEncoder().encodeToString(bytes)).replaceAll("$0\n");
  }
}
