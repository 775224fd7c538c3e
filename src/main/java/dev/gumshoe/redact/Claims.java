package dev.gumshoe.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The middle part of a JSON Web Token, which is no secret without the rest: it is kept decoded, so
 * that a person can read it, and nothing that is kept looks like a token.
 */
final class Claims {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern BETWEEN_DOTS =
      Pattern.compile("(?<![A-Za-z0-9_-])\\.(eyJ[A-Za-z0-9_-]{8,}+)\\.(?![A-Za-z0-9_-])");

  private Claims() {}

  static String decodedIn(String text) {
    return BETWEEN_DOTS
        .matcher(text)
        .replaceAll(claims -> Matcher.quoteReplacement(decoded(claims)));
  }

  /** In one line, however the object is written; what is no object stays as it is. */
  private static String decoded(MatchResult claims) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(claims.group(1));
      JsonNode object = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
      return object.isObject()
          ? Secrets.removedFrom(JSON.writeValueAsString(object))
          : claims.group();
    } catch (IllegalArgumentException | JacksonException e) {
      return claims.group();
    }
  }
}
