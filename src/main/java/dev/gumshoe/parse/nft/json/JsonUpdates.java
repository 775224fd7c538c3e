package dev.gumshoe.parse.nft.json;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.nft.build.Expressions;
import dev.gumshoe.parse.nft.build.Options;
import dev.gumshoe.parse.nft.build.Statements;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads statements that keep members in sets. */
final class JsonUpdates {
  private final JsonStatements statements;

  JsonUpdates(JsonStatements statements) {
    this.statements = statements;
  }

  NftStatement update(JsonNode body) throws NotKnown {
    var options = new Options();
    NftExpression key = key(body.path("elem"), options);
    nested(body.path("stmt"), options);
    if (body.has("data")) {
      options.add("value", JsonExpressions.value(body.path("data"), List.of()).text());
    }
    String set = SelectorNames.text(body, body.has("set") ? "set" : "map").replace("@", "");
    return Statements.update(
        SelectorNames.text(body, "op"), key, Expressions.set(set), options.list());
  }

  NftStatement meter(JsonNode body) throws NotKnown {
    var options = new Options().add("name", SelectorNames.text(body, "name"));
    options.addIfThere("size", SelectorNames.text(body, "size"));
    NftExpression key = key(body.path("key"), options);
    nested(body.path("stmt"), options);
    return Statements.with("meter", key, NftExpression.NONE, options.list());
  }

  private static NftExpression key(JsonNode node, Options options) throws NotKnown {
    JsonNode body = node.path("elem");
    if (!body.isObject()) {
      return JsonStatements.left(node);
    }
    if (body.has("timeout")) {
      options.add("timeout", Long.toString(body.path("timeout").asLong(0) * 1000));
    }
    options.addIfThere("comment", SelectorNames.text(body, "comment"));
    return JsonStatements.left(body.path("val"));
  }

  private void nested(JsonNode node, Options options) {
    if (node.isArray()) {
      node.forEach(one -> options.add("statement", statements.read(one).text()));
    } else if (node.isObject()) {
      options.add("statement", statements.read(node).text());
    }
  }
}
