package dev.gumshoe.report.rules;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.compare.ChainComparison;
import dev.gumshoe.netfilter.compare.Comparison;
import dev.gumshoe.netfilter.compare.Presence;
import dev.gumshoe.netfilter.compare.RuleComparison;
import dev.gumshoe.netfilter.compare.TableComparison;
import dev.gumshoe.report.wording.Visible;
import dev.gumshoe.report.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** Makes the rows of a table of a comparison. */
final class RuleRows {
  private static final int LONGEST = 400;

  private final Wording words;
  private final List<RuleRow> rows = new ArrayList<>();
  private long same;

  RuleRows(Wording words) {
    this.words = words;
  }

  List<RuleRow> of(Comparison comparison) {
    for (TableComparison table : comparison.tables()) {
      for (ChainComparison chain : table.chains()) {
        if (!chain.equal()) {
          chain(table.name(), chain);
        }
      }
    }
    return List.copyOf(rows);
  }

  private void chain(String table, ChainComparison chain) {
    String name =
        chain.name().equals(chain.otherName()) || chain.otherName().isEmpty()
            ? chain.name()
            : chain.name() + " / " + chain.otherName();
    String where =
        switch (chain.presence()) {
          case BOTH -> "";
          case LEFT_ONLY -> " " + words.say("rules.only-left");
          case RIGHT_ONLY -> " " + words.say("rules.only-right");
        };
    rows.add(new RuleRow.Chain(shown(words.say("rules.chain", table, name)) + where));
    if (chain.presence() == Presence.BOTH && chain.policyChanged()) {
      rows.add(
          new RuleRow.Pair(
              "\u2260",
              words.say("rules.policy", chain.leftPolicy()),
              words.say("rules.policy", chain.rightPolicy())));
    }
    chain.rules().forEach(this::rule);
    fold();
  }

  private void rule(RuleComparison rule) {
    if (rule instanceof RuleComparison.Same) {
      same++;
      return;
    }
    fold();
    rows.add(
        switch (rule) {
          case RuleComparison.Same(Rule left, Rule right) -> pair("=", text(left), text(right));
          case RuleComparison.Moved(Rule left, Rule right) ->
              pair("\u2195", text(left), text(right));
          case RuleComparison.Changed(Rule left, Rule right, _) ->
              pair("\u2260", text(left), text(right));
          case RuleComparison.LeftOnly(Rule left) -> pair("\u2212", text(left), "");
          case RuleComparison.RightOnly(Rule right) -> pair("+", "", text(right));
        });
  }

  private static RuleRow pair(String sign, String left, String right) {
    return new RuleRow.Pair(sign, left, right);
  }

  private static String text(Rule rule) {
    return rule.line() + "  " + shown(rule.text());
  }

  /** As one line that has an end: the whole of it is in the output. */
  static String shown(String text) {
    return Visible.beginning(text, LONGEST);
  }

  private void fold() {
    if (same > 0) {
      rows.add(new RuleRow.Remark(words.count("rules.same", same)));
      same = 0;
    }
  }
}
