package dev.gumshoe.parse.nft.text;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.parse.nft.build.DataType;
import dev.gumshoe.parse.nft.build.Expressions;
import dev.gumshoe.parse.nft.build.Literals;
import dev.gumshoe.parse.nft.build.Operands;
import dev.gumshoe.parse.nft.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads expressions: what a rule looks at, values, operations on bits, sets and maps. */
final class ExpressionReader {
  private static final Map<String, String> OPERATORS =
      Map.of(
          "&", "&", "|", "|", "^", "^", "<<", "<<", ">>", ">>", "and", "&", "or", "|", "xor", "^",
          "lshift", "<<", "rshift", ">>");

  private final Cursor cursor;
  private final SelectorReader selectors;
  private final SetReader sets;

  ExpressionReader(Cursor cursor) {
    this.cursor = cursor;
    this.selectors = new SelectorReader(cursor);
    this.sets = new SetReader(cursor, this);
  }

  SetReader sets() {
    return sets;
  }

  /** What a statement begins with: selectors, joined by dots. */
  NftExpression left() throws Unreadable {
    NftExpression read = parts(List.of());
    if (read.parts().stream().allMatch(part -> part.selector().isEmpty())) {
      throw new Unreadable("a statement");
    }
    return read;
  }

  /** What something is set to: a value, a selector, or what a map gives; each of this type. */
  NftExpression value(DataType type) throws Unreadable {
    NftExpression key = parts(List.of(type));
    if (cursor.accept("map")) {
      return Expressions.map(key, sets.reference(Expressions.types(key), type));
    }
    if (!cursor.at(",") || !type.isBitmask()) {
      return key;
    }
    return Expressions.values(list(type, key.parts()));
  }

  /** Flags that stand with commas between them, after the first. */
  private List<NftElement> list(DataType type, List<NftOperand> first) throws Unreadable {
    var texts = new ArrayList<String>();
    first.forEach(part -> texts.add(part.low()));
    while (cursor.accept(",")) {
      texts.add(cursor.word());
    }
    return texts.stream()
        .flatMap(text -> Literals.flags(type, text).stream())
        .sorted()
        .distinct()
        .map(flag -> Expressions.element(List.of(Operands.value(type, flag))))
        .toList();
  }

  /** What a match compares with: a set, a selector, a value, or flags. */
  NftExpression right(NftExpression left) throws Unreadable {
    List<DataType> types = Expressions.types(left);
    if (sets.begins()) {
      return sets.reference(types, DataType.of(""));
    }
    NftExpression read = parts(types);
    if (read.parts().stream().anyMatch(part -> !part.selector().isEmpty())) {
      return read;
    }
    DataType type = types.isEmpty() ? DataType.of("") : types.getFirst();
    boolean flags = type.isBitmask() && read.parts().getFirst().kind().equals("value");
    return Expressions.values(
        flags ? list(type, read.parts()) : List.of(Expressions.element(read.parts())));
  }

  /** The flags behind a slash, as one operand. */
  String mask(NftExpression left) throws Unreadable {
    DataType type = Expressions.types(left).getFirst();
    var texts = new ArrayList<String>();
    do {
      texts.add(cursor.word());
    } while (cursor.accept(","));
    return Literals.joined(type, texts);
  }

  /** Parts with dots between them; where no selector stands, a value of the type of that part. */
  NftExpression parts(List<DataType> types) throws Unreadable {
    var parts = new ArrayList<NftOperand>();
    do {
      DataType type = parts.size() < types.size() ? types.get(parts.size()) : DataType.of("");
      parts.add(operand(type));
    } while (cursor.accept("."));
    return Expressions.of(parts);
  }

  private NftOperand operand(DataType type) throws Unreadable {
    NftOperand read = primary(type);
    DataType operandType = read.selector().isEmpty() ? type : DataType.of(read.selector());
    while (OPERATORS.containsKey(cursor.peek().text()) && cursor.peek().kind() == Kind.WORD) {
      String operator = OPERATORS.getOrDefault(cursor.word(), "");
      String operation = operation(operandType);
      boolean flags = read.selector().isEmpty() && operator.equals("|");
      read =
          flags
              ? Operands.flags(type, List.of((read.low() + "," + operation).split(",")))
              : Operands.with(read, operator, operation);
    }
    return read;
  }

  private NftOperand primary(DataType type) throws Unreadable {
    if (cursor.accept("(")) {
      cursor.enter();
      NftOperand read = operand(type);
      cursor.leave();
      cursor.expect(")");
      return read;
    }
    Optional<String> selector = type.hasNames() ? Optional.empty() : selector();
    return selector.isPresent() ? Operands.selector(selector.get()) : literal(type);
  }

  /** A selector; a word that could begin one may be a value: {@code ip protocol esp}. */
  private Optional<String> selector() {
    int mark = cursor.mark();
    int depth = cursor.depth();
    try {
      return selectors.read();
    } catch (Unreadable e) {
      cursor.back(mark, depth);
      return Optional.empty();
    }
  }

  /** The other side of an operation on bits. */
  private String operation(DataType type) throws Unreadable {
    if (cursor.accept("(")) {
      cursor.enter();
      NftOperand read = operand(type);
      cursor.leave();
      cursor.expect(")");
      return read.selector().isEmpty() ? read.low() : read.text();
    }
    Optional<String> selector = selector();
    return selector.isPresent() ? selector.get() : Literals.joined(type, List.of(cursor.word()));
  }

  private NftOperand literal(DataType type) throws Unreadable {
    Token token = cursor.peek();
    String word = cursor.word();
    boolean range =
        token.kind() == Kind.QUOTED
            && cursor.peek().is("-")
            && cursor.peek().glued()
            && cursor.peek(1).glued();
    if (range) {
      cursor.next();
      return Operands.range(type, word, cursor.word());
    }
    boolean quotedWord = token.kind() == Kind.QUOTED;
    return quotedWord ? Operands.value(type, word) : Operands.literal(type, word);
  }
}
