package dev.gumshoe.flow.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.flow.Condition;
import dev.gumshoe.flow.DecidingLine;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines belong to the evidence that they stand in, whatever the walks call their variables. */
final class DecidingLinesTest {
  private final Expressions expressions =
      new Expressions(
          new Vocabulary(
              Map.of("node", Facts.typeOf(RuleSet.class), "proxy", Facts.typeOf(RuleSet.class)),
              Map.of(),
              List.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node.tables.exists(t, t.chains.exists(c, c.name == 'A')) && !proxy.tables.exists(t, t.chains.exists(c, c.name == 'A')) | node",
        "!node.tables.exists(t, t.chains.exists(c, c.name == 'B')) && proxy.tables.exists(t, t.chains.exists(c, c.name == 'B')) | proxy",
        "proxy.tables.filter(t, t.chains.exists(t, t.name == 'B')).size() == 1 | proxy"
      })
  void aVariableThatIsUsedTwiceIsNotMixedUp(String text, String gather) {
    var condition = ((Compiled.Good<Condition>) expressions.condition(text)).value();
    var scope =
        new Scope(Map.of("node", rules("A", 7), "proxy", rules("B", 9)), Map.of(), Map.of());
    int chain = gather.equals("node") ? 7 : 9;
    assertThat(condition.test(scope))
        .isEqualTo(
            new Verdict.Holds(
                List.of(new DecidingLine(gather, chain), new DecidingLine(gather, 2))));
  }

  private static Answer rules(String chain, int line) {
    var table =
        new RuleSet.Table("nat", 2, List.of(new RuleSet.Chain(chain, "", 0, 0, line)), List.of());
    return new Answer.Known(
        "iptables-save",
        Facts.of(
            new RuleSet(
                "iptables-save", "1.8.9", "ipv4", "legacy", false, List.of(), List.of(table))));
  }
}
