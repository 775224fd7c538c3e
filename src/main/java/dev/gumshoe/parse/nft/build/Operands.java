package dev.gumshoe.parse.nft.build;

import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.evidence.NftExpression.NftOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the parts of expressions, so that equal ones are equal records. */
public final class Operands {
  private static final Set<String> PRESENCE = Set.of("exists", "missing");
  private static final Pattern PREFIX = Pattern.compile("(\\S{1,64})/(\\d{1,3})");
  private static final Pattern RANGE =
      Pattern.compile(
          "(\\d[\\w.:]{0,63}|[0-9a-fA-F:.]{2,64})-(\\d[\\w.:]{0,63}|[0-9a-fA-F:.]{2,64})");

  private Operands() {}

  /** What is read of the packet. */
  public static NftOperand selector(String selector) {
    return new NftOperand("selector", selector, "", "", List.of(), selector);
  }

  /** One value. */
  public static NftOperand value(DataType type, String text) {
    String value = Literals.value(type, text);
    return new NftOperand("value", "", value, value, List.of(), shown(type, value));
  }

  /** Everything: {@code *}. */
  public static NftOperand any() {
    return new NftOperand("any", "", "", "", List.of(), "*");
  }

  /** Flags that are set together. */
  public static NftOperand flags(DataType type, List<String> texts) {
    String joined = Literals.joined(type, texts);
    return new NftOperand("value", "", joined, joined, List.of(), joined.replace(",", " | "));
  }

  /** A range with its ends. */
  public static NftOperand range(DataType type, String low, String high) {
    String from = Literals.value(type, low);
    String to = Literals.value(type, high);
    return new NftOperand(
        "range", "", from, to, List.of(), shown(type, from) + "-" + shown(type, to));
  }

  /** A network. */
  public static NftOperand prefix(DataType type, String address, String length) {
    String network = Literals.value(type, address);
    return new NftOperand("prefix", "", network, length, List.of(), network + "/" + length);
  }

  /** A value, range or network from one word of text. */
  public static NftOperand literal(DataType type, String word) {
    if (type.isText()) {
      return value(type, word);
    }
    if (word.equals("*")) {
      return any();
    }
    Matcher range = RANGE.matcher(word);
    if (range.matches()) {
      return range(type, range.group(1), range.group(2));
    }
    Matcher prefix = PREFIX.matcher(word);
    return prefix.matches() ? prefix(type, prefix.group(1), prefix.group(2)) : value(type, word);
  }

  /** The operand with one more operation on its bits. */
  public static NftOperand with(NftOperand operand, String operator, String operation) {
    var all = new ArrayList<>(operand.operations());
    all.add(new NftOperation(operator, operation));
    String before = operand.operations().isEmpty() ? operand.text() : "(" + operand.text() + ")";
    return new NftOperand(
        operand.kind(),
        operand.selector(),
        operand.low(),
        operand.high(),
        all,
        before + " " + operator + " " + shown(operation));
  }

  private static String shown(String operation) {
    return operation.indexOf(',') < 0 ? operation : "(" + operation.replace(",", " | ") + ")";
  }

  private static String shown(DataType type, String value) {
    boolean word = !type.isText() || PRESENCE.contains(value);
    return word && value.indexOf(' ') < 0 ? value : '"' + value + '"';
  }
}
