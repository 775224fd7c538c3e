package dev.gumshoe.parse.nft.json;

import dev.gumshoe.evidence.NftRules.NftObject;
import dev.gumshoe.parse.nft.build.Amounts;
import dev.gumshoe.parse.nft.build.Options;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads named objects. */
final class JsonObjectsOf {
  static final Set<String> KINDS =
      Set.of(
          "counter",
          "quota",
          "limit",
          "ct helper",
          "ct timeout",
          "ct expectation",
          "synproxy",
          "secmark");
  private static final Set<String> COMMON =
      Set.of("family", "table", "name", "handle", "comment", "policy");

  private JsonObjectsOf() {}

  static NftObject read(String kind, JsonNode body, int line) {
    return new NftObject(
        kind,
        SelectorNames.text(body, "name"),
        body.path("handle").asLong(0),
        SelectorNames.text(body, "comment"),
        options(kind, body).list(),
        line);
  }

  private static Options options(String kind, JsonNode body) {
    return switch (kind) {
      case "quota" -> quota(body);
      case "limit" -> limit(body);
      case "synproxy" -> synproxy(body);
      default -> plain(body);
    };
  }

  private static Options plain(JsonNode body) {
    var options = new Options();
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      if (!COMMON.contains(member.getKey())) {
        options.addIfThere(member.getKey(), SelectorNames.text(body, member.getKey()));
      }
    }
    for (String state : body.path("policy").propertyNames()) {
      options.add(state, SelectorNames.text(body.path("policy"), state));
    }
    return options;
  }

  private static Options quota(JsonNode body) {
    var options = new Options().add("bytes", SelectorNames.text(body, "bytes"));
    String used = SelectorNames.text(body, "used");
    options.addIfThere("used", used.equals("0") ? "" : used);
    return body.path("inv").asBoolean(false) ? options.add("over", "") : options;
  }

  /** A limit, named or in a rule. */
  static Options limit(JsonNode body) {
    String unit = SelectorNames.text(body, "rate_unit");
    boolean packets = unit.isEmpty() || unit.equals("packets");
    String burst = SelectorNames.text(body, "burst");
    String usual = packets ? "5" : "0";
    return Amounts.limit(
        new Options(),
        body.path("inv").asBoolean(false),
        SelectorNames.text(body, "rate"),
        packets ? "packets" : unit,
        SelectorNames.text(body, "per"),
        burst.isEmpty() ? usual : burst,
        SelectorNames.text(body, "burst_unit"));
  }

  /** A SYN proxy, named or in a rule. */
  static Options synproxy(JsonNode body) {
    var options = new Options();
    for (String name : List.of("mss", "wscale")) {
      options.addIfThere(name, SelectorNames.text(body, name));
    }
    SelectorNames.texts(body.path("flags")).forEach(flag -> options.add(flag, ""));
    return options;
  }
}
