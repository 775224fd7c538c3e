package dev.gumshoe.parse.nft.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Selectors of JSON, named as nft's text names them (libnftables-json(5), "Expressions"). */
final class SelectorNames {
  private static final Set<String> UNQUALIFIED =
      Set.of("iif", "oif", "iifname", "oifname", "iifgroup", "oifgroup");
  private static final int DEEPEST = 8;

  private SelectorNames() {}

  /** The selector that an object stands for; empty where it is none. */
  static Optional<String> of(JsonNode object) {
    return of(object, 0);
  }

  private static Optional<String> of(JsonNode object, int depth) {
    if (!object.isObject() || object.size() != 1 || depth > DEEPEST) {
      return Optional.empty();
    }
    String kind = object.propertyNames().iterator().next();
    JsonNode body = object.path(kind);
    return switch (kind) {
      case "meta" -> Optional.of(meta(text(body, "key")));
      case "payload" -> payload(body);
      case "ct" -> Optional.of("ct " + direction(body) + family(body) + text(body, "key"));
      case "fib" -> Optional.of("fib " + flags(body) + " " + result(body));
      case "numgen" -> Optional.of("numgen " + text(body, "mode") + modulus(body));
      case "symhash" -> Optional.of("symhash" + modulus(body));
      case "jhash" -> keys(body.path("expr"), depth).map(k -> "jhash " + k + modulus(body));
      case "socket" -> Optional.of("socket " + text(body, "key"));
      case "osf" -> Optional.of("osf " + ttl(body) + text(body, "key"));
      case "rt" -> Optional.of("rt " + family(body) + text(body, "key"));
      case "ipsec" -> Optional.of(ipsec(body));
      case "exthdr" -> Optional.of(exthdr(body));
      case "tcp option", "ip option", "sctp chunk", "dccp option" ->
          Optional.of(kind + option(body));
      default -> Optional.empty();
    };
  }

  private static String meta(String key) {
    return UNQUALIFIED.contains(key) ? key : "meta " + key.replaceAll("^secpath$", "ipsec");
  }

  private static Optional<String> payload(JsonNode body) {
    if (body.has("base")) {
      return Optional.of(
          "@" + text(body, "base") + "," + text(body, "offset") + "," + text(body, "len"));
    }
    String tunnel = body.has("tunnel") ? text(body, "tunnel") + " " : "";
    return body.has("protocol") && body.has("field")
        ? Optional.of(tunnel + text(body, "protocol") + " " + text(body, "field"))
        : Optional.empty();
  }

  private static String direction(JsonNode body) {
    return body.has("dir") ? text(body, "dir") + " " : "";
  }

  private static String family(JsonNode body) {
    return body.has("family") ? text(body, "family") + " " : "";
  }

  private static String flags(JsonNode body) {
    return String.join(" . ", texts(body.path("flags")));
  }

  private static String result(JsonNode body) {
    return text(body, "result").replaceAll("^present$", "oif");
  }

  private static String modulus(JsonNode body) {
    String seed = body.has("seed") ? " seed " + text(body, "seed") : "";
    String offset = text(body, "offset");
    boolean none = offset.isEmpty() || offset.equals("0");
    return " mod " + text(body, "mod") + seed + (none ? "" : " offset " + offset);
  }

  private static Optional<String> keys(JsonNode expression, int depth) {
    JsonNode parts = expression.path("concat");
    if (!parts.isArray()) {
      return of(expression, depth + 1);
    }
    var found = new ArrayList<String>();
    for (JsonNode part : parts) {
      of(part, depth + 1).ifPresent(found::add);
    }
    return found.size() == parts.size() ? Optional.of(String.join(" . ", found)) : Optional.empty();
  }

  private static String ttl(JsonNode body) {
    return body.has("ttl") ? "ttl " + text(body, "ttl") + " " : "";
  }

  private static String ipsec(JsonNode body) {
    String number = text(body, "spnum");
    boolean none = number.isEmpty() || number.equals("0");
    return "ipsec "
        + text(body, "dir")
        + (none ? "" : " spnum " + number)
        + " "
        + family(body)
        + text(body, "key");
  }

  private static String exthdr(JsonNode body) {
    String name = text(body, "name");
    return body.has("field") ? name + " " + text(body, "field") : "exthdr " + name;
  }

  private static String option(JsonNode body) {
    String field = body.has("field") ? " " + text(body, "field") : "";
    String name = body.has("name") ? text(body, "name") : text(body, "type");
    return " " + name.replaceAll("^sack0$", "sack") + field;
  }

  /** A member as text; empty where it is none. */
  static String text(JsonNode body, String member) {
    JsonNode value = body.path(member);
    return value.isValueNode() && !value.isNull() ? value.asString() : "";
  }

  /** A member that is one text or a list of them. */
  static List<String> texts(JsonNode value) {
    if (!value.isArray()) {
      return value.isValueNode() && !value.isNull() ? List.of(value.asString()) : List.of();
    }
    return value.valueStream().filter(JsonNode::isValueNode).map(JsonNode::asString).toList();
  }
}
