package dev.gumshoe.parse.nft.json;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.parse.nft.build.DataType;
import dev.gumshoe.parse.nft.build.Expressions;
import dev.gumshoe.parse.nft.build.Literals;
import dev.gumshoe.parse.nft.build.Operands;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads expressions of JSON (libnftables-json(5), "Expressions"). */
final class JsonExpressions {
  private static final Set<String> OPERATORS = Set.of("&", "|", "^", "<<", ">>");
  private static final int DEEPEST = 32;

  private JsonExpressions() {}

  /**
   * What something is compared with or set to, each part of this type; selectors have their own.
   */
  static NftExpression value(JsonNode node, List<DataType> types) throws NotKnown {
    JsonNode map = node.path("map");
    if (map.isObject()) {
      NftExpression key = value(map.path("key"), List.of());
      return Expressions.map(key, set(map.path("data"), Expressions.types(key), types));
    }
    if (node.isArray()) {
      return Expressions.values(flags(node, first(types)));
    }
    return Expressions.of(parts(node, types));
  }

  /** What a match compares with: a set, a selector, a value, or flags. */
  static NftExpression right(JsonNode node, NftExpression left) throws NotKnown {
    List<DataType> types = Expressions.types(left);
    if (isSet(node)) {
      return set(node, types, List.of());
    }
    boolean flags = first(types).isBitmask() && node.isValueNode() || node.isArray();
    if (flags) {
      return Expressions.values(flags(node, first(types)));
    }
    NftExpression read = value(node, types);
    boolean selects = read.parts().stream().anyMatch(part -> !part.selector().isEmpty());
    boolean constant = !selects && read.set().isEmpty() && read.elements().isEmpty();
    return constant ? Expressions.values(List.of(Expressions.element(read.parts()))) : read;
  }

  /** A set by name, or whole. */
  static NftExpression set(JsonNode node, List<DataType> types, List<DataType> valueTypes)
      throws NotKnown {
    if (node.isString() && node.asString().startsWith("@")) {
      return Expressions.set(node.asString().substring(1));
    }
    if (!node.has("set")) {
      throw new NotKnown();
    }
    return Expressions.set(JsonElements.read(node.path("set"), types, valueTypes));
  }

  /** Parts of a concatenation; a single one alone. */
  static List<NftOperand> parts(JsonNode node, List<DataType> types) throws NotKnown {
    JsonNode concat = node.path("concat");
    if (!concat.isArray()) {
      return List.of(operand(node, first(types), 0));
    }
    var found = new ArrayList<NftOperand>();
    for (JsonNode part : concat) {
      DataType type = found.size() < types.size() ? types.get(found.size()) : DataType.of("");
      found.add(operand(part, type, 0));
    }
    return found;
  }

  private static boolean isSet(JsonNode node) {
    return node.has("set") || node.isString() && node.asString().startsWith("@");
  }

  private static DataType first(List<DataType> types) {
    return types.isEmpty() ? DataType.of("") : types.getFirst();
  }

  private static List<NftElement> flags(JsonNode node, DataType type) {
    return SelectorNames.texts(node).stream()
        .flatMap(text -> Literals.flags(type, text).stream())
        .sorted()
        .distinct()
        .map(flag -> Expressions.element(List.of(Operands.value(type, flag))))
        .toList();
  }

  private static NftOperand operand(JsonNode node, DataType type, int depth) throws NotKnown {
    if (depth > DEEPEST) {
      throw new NotKnown();
    }
    Optional<String> selector = SelectorNames.of(node);
    if (selector.isPresent()) {
      return Operands.selector(selector.get());
    }
    if (node.isValueNode() && !node.isNull()) {
      return literal(node, type);
    }
    if (node.isArray()) {
      return Operands.flags(type, SelectorNames.texts(node));
    }
    JsonNode prefix = node.path("prefix");
    if (prefix.isObject()) {
      return Operands.prefix(
          type, SelectorNames.text(prefix, "addr"), SelectorNames.text(prefix, "len"));
    }
    List<String> range = SelectorNames.texts(node.path("range"));
    if (range.size() == 2) {
      return Operands.range(type, range.getFirst(), range.getLast());
    }
    return operation(node, type, depth);
  }

  private static NftOperand literal(JsonNode node, DataType type) {
    if (node.isBoolean()) {
      return Operands.value(type, node.asBoolean() ? "exists" : "missing");
    }
    return node.asString().equals("*") && !node.isNumber()
        ? Operands.any()
        : Operands.value(type, node.asString());
  }

  /** {@code {"|": [{"&": [{"meta": …}, 255]}, 16]}}. */
  private static NftOperand operation(JsonNode node, DataType type, int depth) throws NotKnown {
    String operator = OPERATORS.stream().filter(node::has).findFirst().orElseThrow(NotKnown::new);
    JsonNode sides = node.path(operator);
    if (!sides.isArray() || sides.isEmpty()) {
      throw new NotKnown();
    }
    boolean constants = sides.valueStream().allMatch(JsonNode::isValueNode);
    if (constants && operator.equals("|")) {
      return Operands.flags(type, SelectorNames.texts(sides));
    }
    Iterator<JsonNode> each = sides.iterator();
    NftOperand read = operand(each.next(), type, depth + 1);
    DataType inner = read.selector().isEmpty() ? type : DataType.of(read.selector());
    while (each.hasNext()) {
      read = Operands.with(read, operator, operation(operand(each.next(), inner, depth + 1)));
    }
    return read;
  }

  private static String operation(NftOperand right) {
    return right.selector().isEmpty() ? right.low() : right.text();
  }
}
