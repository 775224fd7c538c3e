package dev.gumshoe.redact.names;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Certificates hold addresses and names where no search for words finds them: in DER under base64
 * (RFC 7468). What was read of a certificate is in the facts; the certificate itself is blanked,
 * letter by letter, so that lines and columns stay.
 */
final class Certificates {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN ([A-Z0-9 ]{0,40}CERTIFICATE)-----([A-Za-z0-9+/=\\s\\\\]{0,60000})");

  /** The same under base64 once more, as kubeconfigs have it. */
  private static final Pattern IN_BASE64 =
      Pattern.compile("LS0tLS1CRUdJTi[A-Za-z0-9+/=]{20,90000}+");

  private static final char BLANK = 'x';

  private Certificates() {}

  /** The text without what its certificates say. */
  static String blanked(String text) {
    if (!text.contains("-----BEGIN ") && !text.contains("LS0tLS1CRUdJTi")) {
      return text;
    }
    var changed = new StringBuilder(text);
    Matcher pem = PEM.matcher(text);
    while (pem.find()) {
      blank(changed, pem.start(2), pem.end(2));
    }
    Matcher twice = IN_BASE64.matcher(text);
    while (twice.find()) {
      blank(changed, twice.start(), twice.end());
    }
    return changed.toString();
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int at = from; at < to; at++) {
      char letter = text.charAt(at);
      if (letter == '\\') {
        at++; // "\n" in JSON stays a line's end.
      } else if (!Character.isWhitespace(letter)) {
        text.setCharAt(at, BLANK);
      }
    }
  }
}
