package dev.gumshoe.redact.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Random letters for secrets. */
record Letters(RandomGenerator random) {
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";
  static final String ALNUM = LOWER + LOWER.toUpperCase(java.util.Locale.ROOT) + DIGITS;

  String of(String alphabet, int length) {
    var made = new StringBuilder();
    for (int at = 0; at < length; at++) {
      made.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return made.toString();
  }

  String alnum(int length) {
    return of(ALNUM, length);
  }

  String upper(int length) {
    return of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", length);
  }

  /** With a digit, for a word may be as long. */
  String lowerAlnum(int length) {
    return of(LOWER + DIGITS, length - 1) + random.nextInt(10);
  }

  String url(int length) {
    return of(ALNUM + "_-", length);
  }

  String hex(int bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }

  byte[] bytes(int count) {
    var made = new byte[count];
    random.nextBytes(made);
    return made;
  }

  String base64(int bytes) {
    return Base64.getEncoder().encodeToString(bytes(bytes));
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String base64url(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
