package dev.gumshoe.parse.nft.json;

import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.parse.nft.build.DataType;
import dev.gumshoe.parse.nft.build.ElementDraft;
import dev.gumshoe.parse.nft.build.Statements;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads members of sets and maps: values, or pairs of a key and what the map gives for it. */
final class JsonElements {
  private JsonElements() {}

  static List<NftElement> read(JsonNode node, List<DataType> types, List<DataType> valueTypes)
      throws NotKnown {
    if (!node.isArray()) {
      return List.of(element(node, types, valueTypes));
    }
    var found = new ArrayList<NftElement>();
    for (JsonNode one : node) {
      found.add(element(one, types, valueTypes));
    }
    return found;
  }

  private static NftElement element(JsonNode node, List<DataType> types, List<DataType> valueTypes)
      throws NotKnown {
    boolean pair = node.isArray() && node.size() == 2;
    ElementDraft draft = key(pair ? node.path(0) : node, types);
    if (pair) {
      value(draft, node.path(1), valueTypes);
    }
    return draft.build();
  }

  private static ElementDraft key(JsonNode node, List<DataType> types) throws NotKnown {
    JsonNode body = node.path("elem");
    if (!body.isObject()) {
      return new ElementDraft(JsonExpressions.parts(node, types));
    }
    var draft = new ElementDraft(JsonExpressions.parts(body.path("val"), types));
    draft.comment(SelectorNames.text(body, "comment"));
    draft.timeout(body.path("timeout").asLong(0) * 1000);
    draft.expires(body.path("expires").asLong(0) * 1000);
    JsonNode counter = body.path("counter");
    draft.counter(counter.path("packets").asLong(0), counter.path("bytes").asLong(0));
    return draft;
  }

  private static void value(ElementDraft draft, JsonNode node, List<DataType> types)
      throws NotKnown {
    String verdict =
        node.isObject() && node.size() == 1 ? node.propertyNames().iterator().next() : "";
    if (Statements.isVerdict(verdict)) {
      draft.verdict(verdict, SelectorNames.text(node.path(verdict), "target"));
    } else {
      draft.value(JsonExpressions.parts(node, types));
    }
  }
}
