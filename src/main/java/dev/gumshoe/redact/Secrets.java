package dev.gumshoe.redact;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out what is a secret beyond doubt, before anything is kept. Lines stay lines, so that line
 * numbers mean the same afterwards.
 */
public final class Secrets {
  /** What stands where a secret was. */
  static final String GONE = "[secret removed]";

  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?)-----.*?(-----END \\1-----|\\z)",
          Pattern.DOTALL);

  private Secrets() {}

  /** The text without secrets. */
  public static String removedFrom(String text) {
    return removedFrom(text, 0);
  }

  /**
   * The same of a text that was in base64.
   *
   * @param depth how often
   */
  static String removedFrom(String text, int depth) {
    String clean = text;
    if (text.contains("PRIVATE KEY")) {
      clean = PRIVATE_KEY.matcher(text).replaceAll(Secrets::emptied);
    }
    clean = Strings.removedFrom(clean, depth);
    clean = KubeSecretYaml.removedFrom(clean);
    clean = KubeSecretJson.removedFrom(clean);
    clean = Claims.decodedIn(clean);
    clean = Folded.removedFrom(clean, lower(clean));
    clean = Named.removedFrom(clean, lower(clean));
    String lower = lower(clean);
    for (Form form : Forms.ALL) {
      String less = form.removedFrom(clean, lower);
      if (!less.equals(clean)) {
        clean = less;
        lower = lower(clean);
      }
    }
    return Encoded.removedFrom(clean, depth);
  }

  /** Letters of ASCII only: the result is as long as the text. */
  private static String lower(String text) {
    char[] letters = text.toCharArray();
    for (int at = 0; at < letters.length; at++) {
      char letter = letters[at];
      letters[at] = letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
    }
    return new String(letters);
  }

  /** How many places of a text say that a secret was taken out there. */
  public static long removedPlaces(String text) {
    long places = 0;
    for (int at = text.indexOf(GONE); at >= 0; at = text.indexOf(GONE, at + GONE.length())) {
      places++;
    }
    return places;
  }

  private static String emptied(MatchResult key) {
    long lines = key.group().chars().filter(c -> c == '\n').count();
    return Matcher.quoteReplacement(GONE + "\n".repeat((int) lines));
  }
}
