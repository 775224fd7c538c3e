package dev.gumshoe.parse.nft.json;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.nft.build.Amounts;
import dev.gumshoe.parse.nft.build.DataType;
import dev.gumshoe.parse.nft.build.Expressions;
import dev.gumshoe.parse.nft.build.Options;
import dev.gumshoe.parse.nft.build.Statements;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads statements of JSON (libnftables-json(5), "Statements"). */
final class JsonStatements {
  private final String family;
  private final JsonUpdates updates = new JsonUpdates(this);

  JsonStatements(String family) {
    this.family = family;
  }

  /** A statement; one that is not known is kept as it stands. */
  NftStatement read(JsonNode node) {
    if (!node.isObject() || node.size() != 1) {
      return Statements.unknown(node.toString());
    }
    String kind = node.propertyNames().iterator().next();
    try {
      return read(kind, node.path(kind));
    } catch (NotKnown e) {
      return Statements.unknown(node.toString());
    }
  }

  private NftStatement read(String kind, JsonNode body) throws NotKnown {
    if (Statements.isVerdict(kind)) {
      return Statements.verdict(kind, SelectorNames.text(body, "target"));
    }
    return switch (kind) {
      case "match" -> match(body);
      case "vmap" -> vmap(body);
      case "mangle" -> mangle(body.path("key"), body.path("value"));
      case "xt" -> extension(body);
      case "snat", "dnat", "masquerade", "redirect", "tproxy", "dup", "fwd" ->
          JsonTranslations.read(kind, body);
      case "set", "map" -> updates.update(body);
      case "meter" -> updates.meter(body);
      case "reset" -> Statements.with(kind, left(body), NftExpression.NONE, List.of());
      case "queue" -> queue(body);
      default -> options(kind, body);
    };
  }

  private NftStatement options(String kind, JsonNode body) throws NotKnown {
    boolean object = body.isString();
    if (object && !kind.equals("secmark")) {
      return Statements.plain(kind, new Options().add("name", body.asString()).list());
    }
    return switch (kind) {
      case "counter", "last", "notrack" -> Statements.plain(kind, counted(body).list());
      case "log" -> Statements.plain(kind, log(body).list());
      case "limit" -> Statements.plain(kind, JsonObjectsOf.limit(body).list());
      case "quota" -> Statements.plain(kind, quota(body).list());
      case "reject" -> reject(body);
      case "ct count" -> Statements.plain(kind, count(body).list());
      case "flow" -> flow(body);
      case "synproxy" -> Statements.plain(kind, JsonObjectsOf.synproxy(body).list());
      default -> throw new NotKnown();
    };
  }

  private static NftStatement match(JsonNode body) throws NotKnown {
    NftExpression left = left(body.path("left"));
    String operator = SelectorNames.text(body, "op");
    NftExpression right = JsonExpressions.right(body.path("right"), left);
    boolean plain = left.parts().stream().allMatch(part -> part.operations().isEmpty());
    boolean flags = plain && Expressions.types(left).getFirst().isBitmask();
    return Statements.match(left, operator.equals("in") && !flags ? "==" : operator, right);
  }

  static NftExpression left(JsonNode node) throws NotKnown {
    NftExpression read = JsonExpressions.value(node, List.of());
    if (read.parts().stream().allMatch(part -> part.selector().isEmpty())) {
      throw new NotKnown();
    }
    return read;
  }

  private static NftStatement vmap(JsonNode body) throws NotKnown {
    NftExpression key = left(body.path("key"));
    return Statements.vmap(
        key, JsonExpressions.set(body.path("data"), Expressions.types(key), List.of()));
  }

  private static NftStatement mangle(JsonNode key, JsonNode value) throws NotKnown {
    NftExpression left = left(key);
    return Statements.mangle(left, JsonExpressions.value(value, Expressions.types(left)));
  }

  /** Older versions say nothing about what the extension is. */
  private static NftStatement extension(JsonNode body) {
    return Statements.extension(SelectorNames.text(body, "type"), SelectorNames.text(body, "name"));
  }

  private static NftStatement queue(JsonNode body) throws NotKnown {
    NftExpression number =
        body.has("num")
            ? JsonExpressions.value(body.path("num"), List.of(DataType.of("")))
            : NftExpression.NONE;
    return Statements.with("queue", number, NftExpression.NONE, flags(new Options(), body).list());
  }

  /** Flags in alphabetical order. */
  static Options flags(Options options, JsonNode body) {
    var sorted = new TreeSet<>(SelectorNames.texts(body.path("flags")));
    return options.addIfThere("flags", String.join(",", sorted));
  }

  private static Options counted(JsonNode body) {
    var options = new Options();
    for (String name : List.of("packets", "bytes", "used")) {
      options.addIfThere(name, SelectorNames.text(body, name));
    }
    return options;
  }

  private static Options log(JsonNode body) {
    var options = flags(new Options(), body);
    for (String name : List.of("prefix", "group", "snaplen", "queue-threshold", "level")) {
      String value = SelectorNames.text(body, name);
      boolean usual = name.equals("level") && value.startsWith("warn");
      options.addIfThere(name, usual ? "" : value);
    }
    return options;
  }

  private static Options quota(JsonNode body) {
    var options = new Options();
    Amounts.add(
        options, "bytes", SelectorNames.text(body, "val"), SelectorNames.text(body, "val_unit"));
    if (body.has("used")) {
      Amounts.add(
          options, "used", SelectorNames.text(body, "used"), SelectorNames.text(body, "used_unit"));
    }
    return body.path("inv").asBoolean(false) ? options.add("over", "") : options;
  }

  private NftStatement reject(JsonNode body) {
    String[] type = SelectorNames.text(body, "type").split(" ", 2);
    String code = type.length > 1 ? type[1] : SelectorNames.text(body, "expr");
    return Statements.plain("reject", Amounts.reject(family, type[0], code).list());
  }

  private static Options count(JsonNode body) {
    var options = new Options().add("count", SelectorNames.text(body, "val"));
    return body.path("inv").asBoolean(false) ? options.add("over", "") : options;
  }

  private static NftStatement flow(JsonNode body) {
    var options = new Options().add("op", SelectorNames.text(body, "op"));
    String name = SelectorNames.text(body, "flowtable").replace("@", "");
    return Statements.plain("flow", options.add("name", name).list());
  }
}
