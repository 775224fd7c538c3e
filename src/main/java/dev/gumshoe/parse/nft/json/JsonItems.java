package dev.gumshoe.parse.nft.json;

import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftRules.NftFlowtable;
import dev.gumshoe.evidence.NftRules.NftRule;
import dev.gumshoe.evidence.NftRules.NftSet;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.nft.build.ChainDraft;
import dev.gumshoe.parse.nft.build.DataType;
import dev.gumshoe.parse.nft.build.Rules;
import dev.gumshoe.parse.nft.build.TableDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Puts the items of the list into their tables. */
final class JsonItems {
  private final Problems problems;
  private final Map<String, TableDraft> tables = new LinkedHashMap<>();

  JsonItems(Problems problems) {
    this.problems = problems;
  }

  List<TableDraft> tables() {
    return List.copyOf(tables.values());
  }

  void read(JsonNode item, int line) {
    String kind = item.size() == 1 ? item.propertyNames().iterator().next() : "";
    JsonNode body = item.path(kind);
    if (kind.equals("metainfo")) {
      return;
    }
    if (kind.equals("table")) {
      table(body, line);
      return;
    }
    Optional<TableDraft> table =
        Optional.ofNullable(tables.get(text(body, "family") + " " + text(body, "table")));
    if (table.isEmpty() || !body.isObject()) {
      problems.add(line, "this item stands in no table: " + shown(item));
    } else {
      read(kind, body, table.get(), line);
    }
  }

  private void read(String kind, JsonNode body, TableDraft table, int line) {
    switch (kind) {
      case "chain" -> chain(body, table, line);
      case "rule" -> rule(body, table, line);
      case "set", "map", "meter" -> set(kind, body, table, line);
      case "flowtable" -> table.add(flowtable(body, line));
      case "element" -> {} // of a set that is listed with them
      default -> {
        if (JsonObjectsOf.KINDS.contains(kind)) {
          table.add(JsonObjectsOf.read(kind, body, line));
        } else {
          table.unknown(kind + " " + body);
        }
      }
    }
  }

  private void table(JsonNode body, int line) {
    String family = text(body, "family");
    String name = text(body, "name");
    if (family.isEmpty() || name.isEmpty()) {
      problems.add(line, "this table has no family or no name");
      return;
    }
    var table = new TableDraft(family, name, body.path("handle").asLong(0), line);
    table.flags(SelectorNames.texts(body.path("flags")));
    table.comment(text(body, "comment"));
    tables.putIfAbsent(family + " " + name, table);
  }

  private void chain(JsonNode body, TableDraft table, int line) {
    var chain = new ChainDraft(text(body, "name"), body.path("handle").asLong(0), line);
    chain.comment(text(body, "comment"));
    chain.flags(SelectorNames.texts(body.path("flags")));
    if (body.has("hook")) {
      chain.policy(text(body, "policy"));
      chain.hook(text(body, "type"), text(body, "hook"), body.path("prio").asLong(0));
      SelectorNames.texts(body.path("dev")).forEach(chain::device);
    }
    if (!table.add(chain)) {
      problems.add(line, "chain " + text(body, "name") + " is there twice");
    }
  }

  private void rule(JsonNode body, TableDraft table, int line) {
    var statements = new JsonStatements(table.family());
    List<NftStatement> found = body.path("expr").valueStream().map(statements::read).toList();
    NftRule rule = Rules.of(body.path("handle").asLong(0), found, text(body, "comment"), line);
    table
        .chain(text(body, "chain"))
        .ifPresentOrElse(
            chain -> chain.add(rule),
            () -> problems.add(line, "the rule's chain " + text(body, "chain") + " is not there"));
  }

  private void set(String kind, JsonNode body, TableDraft table, int line) {
    List<String> type = types(body.path("type"));
    List<String> valueType = types(body.path("map"));
    List<NftElement> elements = new ArrayList<>();
    try {
      if (body.has("elem")) {
        elements =
            JsonElements.read(
                body.path("elem"),
                type.stream().map(DataType::new).toList(),
                valueType.stream().map(DataType::new).toList());
      }
    } catch (NotKnown e) {
      problems.add(line, "the members of " + kind + " " + text(body, "name") + " are not readable");
    }
    table.add(
        new NftSet(
            kind,
            text(body, "name"),
            body.path("handle").asLong(0),
            type,
            String.join(" . ", valueType),
            SelectorNames.texts(body.path("flags")).stream().sorted().toList(),
            body.path("timeout").asLong(0) * 1000,
            body.path("size").asLong(0),
            text(body, "comment"),
            elements,
            line));
  }

  /** The names of types; of {@code typeof} those that the selectors have. */
  private static List<String> types(JsonNode node) {
    JsonNode inner = node.path("typeof");
    JsonNode given = inner.isMissingNode() ? node : inner;
    JsonNode parts = given.path("concat").isArray() ? given.path("concat") : given;
    if (!parts.isArray()) {
      return parts.isMissingNode() ? List.of() : List.of(type(parts));
    }
    return parts.valueStream().map(JsonItems::type).toList();
  }

  private static String type(JsonNode node) {
    return SelectorNames.of(node)
        .map(selector -> DataType.of(selector).name())
        .orElseGet(() -> node.isValueNode() ? node.asString() : node.toString());
  }

  private static NftFlowtable flowtable(JsonNode body, int line) {
    return new NftFlowtable(
        text(body, "name"),
        body.path("handle").asLong(0),
        text(body, "hook"),
        body.path("prio").asLong(0),
        SelectorNames.texts(body.path("dev")),
        SelectorNames.texts(body.path("flags")),
        line);
  }

  private static String text(JsonNode body, String member) {
    return SelectorNames.text(body, member);
  }

  private static String shown(JsonNode item) {
    String text = item.toString().replaceAll("\\p{Cntrl}", "\uFFFD");
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
