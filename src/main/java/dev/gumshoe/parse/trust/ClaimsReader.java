package dev.gumshoe.parse.trust;

import dev.gumshoe.evidence.TokenClaims.TokenClaim;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registered claims (RFC 7519, section 4.1), and those of Kubernetes' service accounts: under
 * {@code kubernetes.io} in bound tokens (pkg/serviceaccount/claims.go), one by one in those of
 * secrets (pkg/serviceaccount/legacy.go).
 */
final class ClaimsReader {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Any token worth reading has one of these; its header has none. */
  private static final List<String> REGISTERED = List.of("iss", "sub", "aud", "exp", "iat");

  private static final String OLD = "kubernetes.io/serviceaccount/";

  private ClaimsReader() {}

  static Optional<TokenClaim> read(String json, String file, Line line, Problems problems) {
    try {
      JsonNode claims = JSON.readTree(json);
      if (claims.isObject() && REGISTERED.stream().noneMatch(claims::has)) {
        problems.add(line, "these are not the claims of a token: none says who it is for");
        return Optional.empty();
      }
      if (claims.isObject()) {
        return Optional.of(claim(claims, file, line, problems));
      }
    } catch (JacksonException e) {
      // told below
    }
    problems.add(line, "the claims of the token are cut short or damaged");
    return Optional.empty();
  }

  private static TokenClaim claim(JsonNode claims, String file, Line line, Problems problems) {
    JsonNode bound = claims.path("kubernetes.io");
    JsonNode account = bound.path("serviceaccount");
    long issued = seconds(claims, "iat", line, problems);
    long begins = seconds(claims, "nbf", line, problems);
    long ends = seconds(claims, "exp", line, problems);
    return new TokenClaim(
        file,
        Item.text(claims, "iss"),
        Item.text(claims, "sub"),
        audiences(claims.path("aud")),
        Moment.text(issued),
        issued,
        Moment.text(begins),
        begins,
        Moment.text(ends),
        ends,
        either(Item.text(bound, "namespace"), Item.text(claims, OLD + "namespace")),
        either(Item.text(account, "name"), Item.text(claims, OLD + "service-account.name")),
        either(Item.text(account, "uid"), Item.text(claims, OLD + "service-account.uid")),
        Item.text(bound.path("pod"), "name"),
        Item.text(bound.path("pod"), "uid"),
        either(Item.text(bound.path("secret"), "name"), Item.text(claims, OLD + "secret.name")),
        line.number());
  }

  /** One audience may stand without its list. */
  private static List<String> audiences(JsonNode aud) {
    return aud.isArray()
        ? aud.valueStream().map(one -> one.asString("")).toList()
        : aud.isString() ? List.of(aud.asString()) : List.of();
  }

  /** A number of seconds since 1970, perhaps with a fraction; −1 where the claim is absent. */
  private static long seconds(JsonNode claims, String name, Line line, Problems problems) {
    JsonNode value = claims.path(name);
    if (value.isMissingNode()) {
      return -1;
    }
    double number = value.isNumber() ? value.asDouble() : -1;
    if (number >= 0 && !Moment.text((long) number).isEmpty()) {
      return (long) number;
    }
    problems.add(line, "the claim '" + name + "' of the token is no time");
    return -1;
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }
}
