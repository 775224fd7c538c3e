package dev.gumshoe.redact;

import java.util.List;
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
          "-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----.*?(-----END \\1-----|\\z)", Pattern.DOTALL);

  /** Each has the secret itself as its last group; what stands before it is kept. */
  private static final List<Pattern> INLINE =
      List.of(
          // JSON Web Tokens (RFC 7519): header and claims are JSON objects in base64url.
          Pattern.compile("()\\b(eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*)"),
          Pattern.compile("(?i)(authorization:\\s*(?:bearer|basic)\\s+)([^\\s\"',]+)"),
          Pattern.compile("(?i)(\\bbearer\\s+)([A-Za-z0-9._~+/-]{20,}=*)"),
          Pattern.compile(
              "(?i)(\\b(?:password|passwd|secret|token|api[_-]?key)\\b[\"']?\\s*[=:]\\s*[\"']?)"
                  + "([^\\s\"',;&]{4,})"),
          Pattern.compile("(\\b[a-z][a-z0-9+.-]*://[^/\\s:@]*:)([^/\\s@]+)(?=@)"),
          Pattern.compile("()\\b((?:AKIA|ASIA)[A-Z0-9]{16})\\b"));

  private Secrets() {}

  /** The text without secrets. */
  public static String removedFrom(String text) {
    String clean = PRIVATE_KEY.matcher(text).replaceAll(Secrets::emptied);
    for (Pattern pattern : INLINE) {
      clean =
          pattern
              .matcher(clean)
              .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + GONE));
    }
    return clean;
  }

  private static String emptied(java.util.regex.MatchResult key) {
    long lines = key.group().chars().filter(c -> c == '\n').count();
    return Matcher.quoteReplacement(GONE + "\n".repeat((int) lines));
  }
}
