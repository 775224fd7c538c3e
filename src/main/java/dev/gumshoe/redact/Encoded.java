package dev.gumshoe.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Secrets in base64: text that holds one, or a private key without its armour. */
final class Encoded {
  private static final int SHORTEST = 24;
  private static final int WRAPPED = 40;
  private static final int HEAD = 16;
  private static final int DEEPEST = 2;
  private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z0-9+/_-]");

  private final String text;
  private final int depth;
  private final StringBuilder clean = new StringBuilder();
  private int kept;

  private Encoded(String text, int depth) {
    this.text = text;
    this.depth = depth;
  }

  /**
   * The text without them.
   *
   * @param depth how often it was in base64 itself
   */
  static String removedFrom(String text, int depth) {
    return depth > DEEPEST ? text : new Encoded(text, depth).removed();
  }

  private String removed() {
    int at = 0;
    while (at < text.length()) {
      int end = run(at);
      if (end - at >= SHORTEST) {
        end = end - at >= WRAPPED ? block(at, end) : end;
        if (isSecret(at, end)) {
          clean.append(text, kept, at).append(Secrets.GONE);
          text.substring(at, end).chars().filter(c -> c == '\n').forEach(_ -> clean.append('\n'));
          kept = end;
        }
      }
      at = Math.max(end, at + 1);
    }
    return kept == 0 ? text : clean.append(text, kept, text.length()).toString();
  }

  /** Where letters of base64 end that begin here. */
  private int run(int from) {
    int at = from;
    while (at < text.length() && (letter(text.charAt(at)) || percent(at))) {
      at += text.charAt(at) == '%' ? 3 : 1;
    }
    int padded = at;
    while (padded < text.length() && padded < at + 2 && text.charAt(padded) == '=') {
      padded++;
    }
    return at == from ? from : padded;
  }

  /** Whole lines of the same length go on, and one that is shorter ends it. */
  private int block(int from, int end) {
    int width = end - from;
    int last = end;
    while (true) {
      int next = lineAfter(last);
      int stop = next < 0 ? -1 : run(next);
      boolean whole =
          stop > next && (stop == text.length() || "\r\n\"'".indexOf(text.charAt(stop)) >= 0);
      if (next < 0 || !whole || stop - next > width) {
        return last;
      }
      last = stop;
      if (stop - next < width) {
        return last;
      }
    }
  }

  /** Where the next line begins behind its indentation; -1 where this one is not over. */
  private int lineAfter(int end) {
    int at = end < text.length() && text.charAt(end) == '\r' ? end + 1 : end;
    if (at >= text.length() || text.charAt(at) != '\n') {
      return -1;
    }
    at++;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private boolean isSecret(int from, int end) {
    String joined = plain(text.substring(from, end));
    byte[] head = decoded(joined.substring(0, Math.min(HEAD, joined.length() / 4 * 4)));
    if (isPrivateKey(head) || joined.startsWith("b3BlbnNzaC1rZXktdjE")) {
      return true;
    }
    if (!isText(head)) {
      return false;
    }
    String inside = new String(decoded(joined), StandardCharsets.ISO_8859_1);
    return !Secrets.removedFrom(inside, depth + 1).equals(inside);
  }

  /**
   * A sequence that begins with version 0 or 1: PrivateKeyInfo (RFC 5958), RSAPrivateKey (RFC 8017)
   * and ECPrivateKey (RFC 5915). Certificates, requests and public keys begin otherwise.
   */
  private static boolean isPrivateKey(byte[] der) {
    if (der.length < 7 || der[0] != 0x30) {
      return false;
    }
    int length = (der[1] & 0x80) == 0 ? 0 : der[1] & 0x7f;
    return length <= 2
        && der[2 + length] == 2
        && der[3 + length] == 1
        && (der[4 + length] == 0 || der[4 + length] == 1);
  }

  private static boolean isText(byte[] bytes) {
    for (byte one : bytes) {
      if ((one < ' ' && one != '\n' && one != '\t' && one != '\r') || one == 0x7f) {
        return false;
      }
    }
    return bytes.length > 0;
  }

  private static byte[] decoded(String letters) {
    int rest = letters.length() % 4;
    String whole = rest == 1 ? letters.substring(0, letters.length() - 1) : letters;
    return whole.indexOf('-') >= 0 || whole.indexOf('_') >= 0
        ? Base64.getUrlDecoder().decode(whole.replace('+', '-').replace('/', '_'))
        : Base64.getDecoder().decode(whole);
  }

  /** In an address +, / and = are written so (RFC 3986). */
  private boolean percent(int at) {
    return text.startsWith("%2", at)
        && at + 2 < text.length()
        && "BFbf".indexOf(text.charAt(at + 2)) >= 0;
  }

  private static String plain(String run) {
    String letters =
        run.indexOf('%') < 0 ? run : run.replaceAll("%2[Bb]", "+").replaceAll("%2[Ff]", "/");
    return NO_LETTER.matcher(letters).replaceAll("");
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '+'
        || c == '/'
        || c == '-'
        || c == '_';
  }
}
