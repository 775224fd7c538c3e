package dev.gumshoe.evidence;

import java.util.List;

/**
 * An expression: parts that are joined by dots; a set; or, with both, what the map gives for the
 * parts.
 *
 * @param set the name of a set or map; empty where none is named
 * @param elements of a set or map that stands in the rule itself; one where a match has one value
 */
public record NftExpression(
    List<NftOperand> parts, String set, List<NftElement> elements, String text) {
  /** No expression. */
  public static final NftExpression NONE = new NftExpression(List.of(), "", List.of(), "");

  public NftExpression {
    parts = List.copyOf(parts);
    elements = List.copyOf(elements);
  }

  /**
   * A member of a set or map.
   *
   * @param key its parts
   * @param value what a map gives for it; empty for sets and for verdicts
   * @param verdict what a verdict map gives for it
   * @param timeout in milliseconds; 0 where there is none
   * @param expires milliseconds that are left
   */
  public record NftElement(
      List<NftOperand> key,
      List<NftOperand> value,
      String verdict,
      String chain,
      String comment,
      long timeout,
      long expires,
      long packets,
      long bytes,
      String text) {
    public NftElement {
      key = List.copyOf(key);
      value = List.copyOf(value);
    }
  }

  /**
   * One part of an expression.
   *
   * @param kind {@code selector}, {@code value}, {@code range}, {@code prefix} or {@code any}
   * @param selector what is read of the packet: {@code ip saddr}, {@code meta mark}, {@code
   *     iifname}, {@code numgen random mod 2}
   * @param low the value, the lower end of the range, or the network's address
   * @param high the value, the upper end of the range, or the length of the prefix
   * @param operations on the bits, first to last
   */
  public record NftOperand(
      String kind,
      String selector,
      String low,
      String high,
      List<NftOperation> operations,
      String text) {
    public NftOperand {
      operations = List.copyOf(operations);
    }
  }

  /**
   * An operation on bits.
   *
   * @param operator {@code &}, {@code |}, {@code ^}, {@code <<} or {@code >>}
   * @param operand a number, flags joined by commas, or a selector
   */
  public record NftOperation(String operator, String operand) {}
}
