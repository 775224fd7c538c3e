package dev.gumshoe.parse.nft.build;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.evidence.NftStatement.NftOption;
import java.util.List;
import java.util.Set;

/** Makes statements, so that equal ones are equal records. */
public final class Statements {
  private static final Set<String> VERDICTS =
      Set.of("accept", "drop", "return", "continue", "jump", "goto");

  private Statements() {}

  /** Whether this is the name of a verdict. */
  public static boolean isVerdict(String word) {
    return VERDICTS.contains(word);
  }

  /** A verdict; the chain is empty except for {@code jump} and {@code goto}. */
  public static NftStatement verdict(String verdict, String chain) {
    return new NftStatement(
        "verdict",
        NftExpression.NONE,
        "",
        NftExpression.NONE,
        NftExpression.NONE,
        verdict,
        chain,
        List.of(),
        verdictText(verdict, chain));
  }

  /** A match. */
  public static NftStatement match(NftExpression left, String operator, NftExpression right) {
    boolean silent = operator.equals("in") || operator.equals("==") && !written(left);
    String between = silent ? " " : " " + operator + " ";
    return two("match", left, operator, right, left.text() + between + right.text());
  }

  /** A verdict map. */
  public static NftStatement vmap(NftExpression key, NftExpression map) {
    return two("vmap", key, "", map, key.text() + " vmap " + map.text());
  }

  /** Something of the packet or its connection is set. */
  public static NftStatement mangle(NftExpression left, NftExpression right) {
    return two("mangle", left, "", right, left.text() + " set " + right.text());
  }

  /** A set is changed. */
  public static NftStatement update(
      String operation, NftExpression key, NftExpression set, List<NftOption> options) {
    return new NftStatement(
        "set",
        key,
        operation,
        set,
        NftExpression.NONE,
        "",
        "",
        options,
        operation + " @" + set.set() + " { " + key.text() + StatementText.rest(options) + " }");
  }

  /** A statement that has options only. */
  public static NftStatement plain(String kind, List<NftOption> options) {
    return with(kind, NftExpression.NONE, NftExpression.NONE, options);
  }

  /** A statement with an address or another expression, a port, and options. */
  public static NftStatement with(
      String kind, NftExpression left, NftExpression port, List<NftOption> options) {
    return new NftStatement(
        kind,
        left,
        "",
        NftExpression.NONE,
        port,
        "",
        "",
        options,
        StatementText.of(kind, left, port, options));
  }

  /** An extension of iptables whose options nft does not show. */
  public static NftStatement extension(String type, String name) {
    return new NftStatement(
        "xt",
        NftExpression.NONE,
        "",
        NftExpression.NONE,
        NftExpression.NONE,
        "",
        "",
        List.of(new NftOption("type", type), new NftOption("name", name)),
        "xt " + type + " \"" + name + "\"");
  }

  /** What Gumshoe does not know, whole. */
  public static NftStatement unknown(String text) {
    NftExpression none = NftExpression.NONE;
    return new NftStatement("unknown", none, "", none, none, "", "", List.of(), text);
  }

  static String verdictText(String verdict, String chain) {
    return chain.isEmpty() ? verdict : verdict + " " + chain;
  }

  /** Where operations on bits, or flags, would leave it open what is meant. */
  private static boolean written(NftExpression left) {
    return left.parts().stream()
        .anyMatch(part -> !part.operations().isEmpty() || DataType.of(part.selector()).isBitmask());
  }

  private static NftStatement two(
      String kind, NftExpression left, String operator, NftExpression right, String text) {
    return new NftStatement(
        kind, left, operator, right, NftExpression.NONE, "", "", List.of(), text);
  }
}
