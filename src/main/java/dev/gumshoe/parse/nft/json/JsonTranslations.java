package dev.gumshoe.parse.nft.json;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.nft.build.DataType;
import dev.gumshoe.parse.nft.build.Options;
import dev.gumshoe.parse.nft.build.Statements;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads statements that send packets elsewhere: translations, transparent proxies, copies. */
final class JsonTranslations {
  private JsonTranslations() {}

  static NftStatement read(String kind, JsonNode body) throws NotKnown {
    var options = new Options();
    options.addIfThere("family", SelectorNames.text(body, "family"));
    List<String> types = SelectorNames.texts(body.path("type_flags"));
    options.addIfThere("type", types.isEmpty() ? "" : types.getFirst());
    var flags = new TreeSet<>(SelectorNames.texts(body.path("flags")));
    flags.remove("netmap"); // text says it with the type "prefix"
    options.addIfThere("flags", String.join(",", flags));
    boolean onlyDevice = body.has("dev") && !body.has("addr");
    if (body.has("dev") && !onlyDevice) {
      options.add("device", SelectorNames.text(body, "dev"));
    }
    boolean copy = kind.equals("dup") || kind.equals("fwd");
    boolean device = copy && isName(body.path(onlyDevice ? "dev" : "addr"));
    NftExpression to = expression(body.path(onlyDevice ? "dev" : "addr"), device ? "oifname" : "");
    return Statements.with(kind, to, expression(body.path("port"), ""), options.list());
  }

  private static boolean isName(JsonNode node) {
    return node.isString() && !node.asString().matches("[\\d.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  }

  private static NftExpression expression(JsonNode node, String selector) throws NotKnown {
    return node.isMissingNode()
        ? NftExpression.NONE
        : JsonExpressions.value(node, List.of(DataType.of(selector)));
  }
}
