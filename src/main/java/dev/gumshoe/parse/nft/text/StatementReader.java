package dev.gumshoe.parse.nft.text;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.nft.build.DataType;
import dev.gumshoe.parse.nft.build.Expressions;
import dev.gumshoe.parse.nft.build.Operands;
import dev.gumshoe.parse.nft.build.Options;
import dev.gumshoe.parse.nft.build.Statements;
import java.util.List;
import java.util.Set;

/** Reads one statement of a rule (nft(8), "Statements"). */
final class StatementReader {
  private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=", "!");
  private static final Set<String> OLD_WORDS = Set.of("eq", "ne", "lt", "gt", "le", "ge");
  private static final Set<String> CT_OBJECTS = Set.of("helper", "timeout", "expectation");

  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final TranslationReader translations;
  private final OptionReader options;

  StatementReader(Cursor cursor, String family) {
    this.cursor = cursor;
    this.expressions = new ExpressionReader(cursor);
    this.translations = new TranslationReader(cursor, expressions);
    this.options = new OptionReader(cursor, expressions, family);
  }

  NftStatement read() throws Unreadable {
    String word = cursor.peek().text();
    if (Statements.isVerdict(word)) {
      cursor.next();
      boolean leads = word.equals("jump") || word.equals("goto");
      return Statements.verdict(word, leads ? cursor.word() : "");
    }
    return switch (word) {
      case "snat", "dnat", "masquerade", "redirect", "tproxy", "dup", "fwd" -> translations.read();
      case "counter", "log", "limit", "quota", "reject", "queue", "synproxy", "last", "notrack" ->
          options.read();
      case "xt" -> extension();
      case "meter" -> meter();
      case "flow" -> flow();
      case "add", "update", "delete" -> update(cursor.word());
      case "set" -> oldUpdate();
      case "reset" -> reset();
      case "ct" -> ct();
      default -> word.startsWith("xt_") ? oldExtension() : compared();
    };
  }

  private NftStatement ct() throws Unreadable {
    boolean object = CT_OBJECTS.contains(cursor.peek(1).text()) && cursor.peek(2).is("set");
    if (object) {
      cursor.next();
      String kind = "ct " + cursor.word();
      cursor.next();
      return options.named(kind);
    }
    if (cursor.peek(1).is("count")) {
      cursor.next();
      cursor.next();
      var found = new Options();
      if (cursor.accept("over")) {
        found.add("over", "");
      }
      return Statements.plain("ct count", found.add("count", cursor.word()).list());
    }
    return compared();
  }

  private NftStatement compared() throws Unreadable {
    NftExpression left = expressions.left();
    if (cursor.accept("vmap")) {
      return Statements.vmap(
          left, expressions.sets().reference(Expressions.types(left), DataType.of("")));
    }
    if (cursor.accept("map")) {
      throw new Unreadable("a statement");
    }
    if (cursor.accept("set")) {
      return Statements.mangle(left, expressions.value(Expressions.types(left).getFirst()));
    }
    return match(left);
  }

  private NftStatement match(NftExpression left) throws Unreadable {
    String operator = operator();
    boolean sets = expressions.sets().begins();
    NftExpression right = expressions.right(left);
    NftExpression masked = left;
    if (cursor.accept("/")) {
      masked = masked(left, expressions.mask(left));
      operator = operator.isEmpty() ? "==" : operator;
    }
    if (operator.isEmpty()) {
      boolean plain = left.parts().stream().allMatch(part -> part.operations().isEmpty());
      boolean anyOf = !sets && plain && Expressions.types(left).getFirst().isBitmask();
      operator = anyOf ? "in" : "==";
    }
    return Statements.match(masked, operator, right);
  }

  private String operator() throws Unreadable {
    String word = cursor.peek().text();
    if (OPERATORS.contains(word)) {
      return cursor.word();
    }
    if (!OLD_WORDS.contains(word)) {
      return "";
    }
    cursor.next();
    return switch (word) {
      case "eq" -> "==";
      case "ne" -> "!=";
      case "lt" -> "<";
      case "gt" -> ">";
      case "le" -> "<=";
      default -> ">=";
    };
  }

  private static NftExpression masked(NftExpression left, String mask) {
    NftOperand only = left.parts().getFirst();
    return Expressions.of(List.of(Operands.with(only, "&", mask)));
  }

  private NftStatement extension() throws Unreadable {
    cursor.next();
    return Statements.extension(cursor.word(), cursor.word());
  }

  /** Targets of iptables have names in capitals, matches in small letters. */
  private NftStatement oldExtension() throws Unreadable {
    String name = cursor.word().substring(3);
    boolean target = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    return Statements.extension(target ? "target" : "match", name);
  }

  private NftStatement meter() throws Unreadable {
    cursor.next();
    var found = new Options().add("name", cursor.word());
    return meterBody(found);
  }

  /** {@code flow add @f}; before nft 0.9 also {@code flow table NAME { … }} for a meter. */
  private NftStatement flow() throws Unreadable {
    cursor.next();
    if (cursor.accept("table")) {
      return meterBody(new Options().add("name", cursor.at("{") ? "" : cursor.word()));
    }
    var found = new Options().add("op", cursor.word().replace("offload", "add"));
    return Statements.plain("flow", found.add("name", cursor.word().replace("@", "")).list());
  }

  private NftStatement meterBody(Options found) throws Unreadable {
    if (cursor.accept("size")) {
      found.add("size", cursor.word());
    }
    cursor.expect("{");
    NftExpression key = expressions.left();
    statements(found);
    cursor.expect("}");
    return Statements.with("meter", key, NftExpression.NONE, found.list());
  }

  private NftStatement update(String operation) throws Unreadable {
    NftExpression set = expressions.sets().reference(List.of(), DataType.of(""));
    cursor.expect("{");
    NftExpression key = expressions.left();
    var found = new Options();
    statements(found);
    if (cursor.accept(":")) {
      found.add("value", expressions.value(DataType.of("")).text());
    }
    cursor.expect("}");
    return Statements.update(operation, key, set, found.list());
  }

  /** {@code set add ip saddr timeout 5s @s}, before nft 0.9. */
  private NftStatement oldUpdate() throws Unreadable {
    cursor.next();
    String operation = cursor.word();
    NftExpression key = expressions.left();
    var found = new Options();
    timeout(found);
    NftExpression set = expressions.sets().reference(List.of(), DataType.of(""));
    return Statements.update(operation, key, set, found.list());
  }

  private void statements(Options found) throws Unreadable {
    while (!cursor.at("}") && !cursor.at(":")) {
      if (cursor.accept("comment")) {
        found.add("comment", cursor.word());
      } else if (!timeout(found)) {
        cursor.enter();
        found.add("statement", read().text());
        cursor.leave();
      }
    }
  }

  private boolean timeout(Options found) throws Unreadable {
    boolean here = cursor.accept("timeout");
    if (here) {
      found.add("timeout", Long.toString(expressions.sets().span()));
    }
    return here;
  }

  private NftStatement reset() throws Unreadable {
    cursor.next();
    return Statements.with("reset", expressions.left(), NftExpression.NONE, List.of());
  }
}
