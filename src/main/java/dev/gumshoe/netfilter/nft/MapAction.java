package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.nft.build.Expressions;
import dev.gumshoe.parse.nft.build.Statements;
import java.util.List;

/** What a map's member makes of a statement. */
final class MapAction {
  private MapAction() {}

  /** The verdict of the member, or the translation to the address and port that it holds. */
  static NftStatement of(NftStatement action, NftElement member) {
    if (!member.verdict().isEmpty()) {
      return Statements.verdict(member.verdict(), member.chain());
    }
    List<NftOperand> value = member.value();
    if (value.isEmpty()) {
      return Statements.unknown(action.text());
    }
    NftExpression port = value.size() > 1 ? Expressions.of(value.subList(1, 2)) : action.port();
    return Statements.with(action.kind(), Expressions.of(value.subList(0, 1)), port, plain(action));
  }

  /** Without the word that the map holds ports too. */
  private static List<NftStatement.NftOption> plain(NftStatement action) {
    return action.options().stream().filter(option -> !option.name().equals("type")).toList();
  }
}
