package dev.gumshoe.parse.nft.build;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftExpression.NftOperand;
import java.util.List;
import java.util.stream.Collectors;

/** Makes expressions, so that equal ones are equal records. */
public final class Expressions {
  private Expressions() {}

  /** Parts that are joined by dots; a single one alone. */
  public static NftExpression of(List<NftOperand> parts) {
    return new NftExpression(parts, "", List.of(), text(parts));
  }

  /** A named set or map. */
  public static NftExpression set(String name) {
    return new NftExpression(List.of(), name, List.of(), "@" + name);
  }

  /** A set or map that stands in the rule. */
  public static NftExpression set(List<NftElement> elements) {
    return new NftExpression(List.of(), "", elements, "{ " + joined(elements, ", ") + " }");
  }

  /** The one value, or the flags, that a match compares with. */
  public static NftExpression values(List<NftElement> elements) {
    return new NftExpression(List.of(), "", elements, joined(elements, ","));
  }

  /** What a map gives for a key. */
  public static NftExpression map(NftExpression key, NftExpression map) {
    return new NftExpression(
        key.parts(), map.set(), map.elements(), key.text() + " map " + map.text());
  }

  /** A member that is only a key. */
  public static NftElement element(List<NftOperand> key) {
    return new NftElement(key, List.of(), "", "", "", 0, 0, 0, 0, text(key));
  }

  /** The types of the parts, for the values that they are compared with. */
  public static List<DataType> types(NftExpression expression) {
    return expression.parts().stream().map(part -> DataType.of(part.selector())).toList();
  }

  /** Parts as text. */
  public static String text(List<NftOperand> parts) {
    return parts.stream().map(NftOperand::text).collect(Collectors.joining(" . "));
  }

  private static String joined(List<NftElement> elements, String between) {
    return elements.stream().map(NftElement::text).collect(Collectors.joining(between));
  }
}
