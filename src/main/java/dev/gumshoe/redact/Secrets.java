package dev.gumshoe.redact;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out what is a secret beyond doubt, before anything is kept. Lines stay lines, so that line
 * numbers mean the same afterwards.
 */
public final class Secrets {
  private static final String GONE = "[secret removed]";

  private static final Pattern PRIVATE_KEY =
      Pattern.compile(
          "-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY)-----.*?(-----END \\1-----|\\z)", Pattern.DOTALL);

  /** Words that name a secret; what stands before them belongs to the name: {@code DB_PASSWORD}. */
  private static final String NAME =
      "(?:password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key|client-key-data)";

  /**
   * Each has the secret itself as its last group; what stands before it is kept. None looks over a
   * line's end, and each begins with a fixed word and has bounded repetitions or ones that cannot
   * give back, so that the time stays in proportion to the text.
   */
  private static final List<Pattern> INLINE =
      List.of(
          // JSON Web Tokens (RFC 7519): header and claims are JSON objects in base64url.
          Pattern.compile(
              "()(?<![A-Za-z0-9_-])(eyJ[A-Za-z0-9_-]{8,}+\\.eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]*+)"),
          // The same with its header cut off, down to the signature.
          Pattern.compile("()(?<![A-Za-z0-9_-])(\\.?eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{20,}+)"),
          // The same in base64, as secrets have it.
          Pattern.compile("()(?<![A-Za-z0-9+/])(ZXlK[A-Za-z0-9+/]{60,}+={0,2})"),
          // A private key's block in base64, in its four common names.
          Pattern.compile(
              "()((?<![A-Za-z0-9+/])LS0tLS1CRUdJTi(?:BQUklWQVRFIEtFW|BSU0EgUFJJVkFURS|BFQyBQUklWQVRFIEtF"
                  + "|BFTkNSWVBURUQgUFJJ)[A-Za-z0-9+/]*+={0,2})"),
          // What openssl s_client prints of the session that it made.
          Pattern.compile("(?m)(^[ \\t]{0,8}+(?:Master-Key|Resumption PSK): )([0-9A-F]{16,}+)"),
          Pattern.compile(
              "(?i)(authorization[\"']?[ \\t]{0,8}[:=][ \\t]{0,8}[\"']?"
                  + "(?:(?:basic|bearer|token|negotiate|digest)[ \\t]{1,8})?)([^\\s\"',]++)"),
          Pattern.compile("(?i)(\\bbearer[ \\t]{1,8})([A-Za-z0-9._~+/-]{20,}+=*)"),
          // key=value, and "key": "value" of JSON.
          Pattern.compile("(?i)(" + NAME + "[\"']?=[\"']?)([^\\s\"',;&]++)"),
          Pattern.compile("(?i)(" + NAME + "[\"'][ \\t]{0,8}:[ \\t]{0,8}[\"'])([^\"'\\r\\n]++)"),
          // --password value.
          Pattern.compile(
              "(?i)((?<![\\w-])--[a-z-]{0,30}?" + NAME + "[ \\t]{1,8})([^\\s-][^\\s]*+)"),
          // A line of YAML or of a configuration that is "key: value" and nothing else.
          Pattern.compile(
              "(?im)(^[ \\t]{0,80}+(?:-[ \\t]{1,8})?[\\w.-]{0,60}?"
                  + NAME
                  + "[ \\t]{0,8}:[ \\t]{1,8})([^\\s#][^\\s]*+)(?=[ \\t]{0,8}$)"),
          // A bootstrap token of Kubernetes that is called so.
          Pattern.compile("(?i)(\\btokens?[ :=\"']{1,4})([a-z0-9]{6}\\.[a-z0-9]{16})\\b"),
          Pattern.compile("(://[^/\\s:@]{0,256}+:)([^/\\s@]{1,256}+)(?=@)"),
          Pattern.compile("()\\b((?:AKIA|ASIA)[A-Z0-9]{16})\\b"));

  /** One of these is in every text that one of the patterns finds something in. */
  private static final List<String> TELLTALES =
      List.of(
          "eyj",
          "authorization",
          "bearer",
          "password",
          "passwd",
          "passphrase",
          "secret",
          "token",
          "key",
          "zxlk",
          "ls0tls1crudjti",
          "psk",
          "akia",
          "asia",
          "://");

  private Secrets() {}

  /** The text without secrets. */
  public static String removedFrom(String text) {
    String clean = text;
    if (text.contains("PRIVATE KEY")) {
      clean = PRIVATE_KEY.matcher(text).replaceAll(Secrets::emptied);
    }
    // Most output has none of these words; looking for words is much faster than for patterns.
    String lower = clean.toLowerCase(Locale.ROOT);
    if (TELLTALES.stream().noneMatch(lower::contains)) {
      return clean;
    }
    for (Pattern pattern : INLINE) {
      clean =
          pattern
              .matcher(clean)
              .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + GONE));
    }
    return Claims.decodedIn(clean);
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
