package dev.gumshoe.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.netfilter.compare.ChainComparison;
import dev.gumshoe.netfilter.compare.RuleSetComparer;
import dev.gumshoe.netfilter.compare.Sides;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompareRowsTest {
  private static final String LEFT =
      """
      *filter
      :FORWARD ACCEPT [0:0]
      -A FORWARD -s 10.0.0.1/32 -j ACCEPT
      -A FORWARD -s 10.0.0.2/32 -j ACCEPT
      -A FORWARD -s 10.0.0.3/32 -j ACCEPT
      -A FORWARD -s 10.0.0.4/32 -j ACCEPT
      COMMIT
      """;

  private static final String RIGHT = LEFT.replace("-A FORWARD -s 10.0.0.3/32 -j ACCEPT\n", "");

  @Test
  void runsThatAreTheSameAreFolded() {
    assertThat(signs(CompareRows.of(chain(LEFT, RIGHT), Set.of())))
        .containsExactly("fold 2", "−", "fold 1");
  }

  @Test
  void foldThatWasOpenedShowsItsRules() {
    assertThat(signs(CompareRows.of(chain(LEFT, RIGHT), Set.of(0))))
        .containsExactly("=", "=", "−", "fold 1");
  }

  @Test
  void policiesThatDifferComeFirst() {
    assertThat(
            CompareRows.of(chain(LEFT, RIGHT.replace("ACCEPT [", "DROP [")), Set.of()).getFirst())
        .isEqualTo(new CompareRow.Policies("ACCEPT", "DROP"));
  }

  private static List<String> signs(List<CompareRow> rows) {
    return rows.stream()
        .map(
            row ->
                switch (row) {
                  case CompareRow.Rules rules -> rules.sign();
                  case CompareRow.Policies _ -> "policy";
                  case CompareRow.Fold(var _, int count) -> "fold " + count;
                })
        .toList();
  }

  private static ChainComparison chain(String left, String right) {
    return RuleSetComparer.ofWholeRules()
        .compare(read(left), read(right), new Sides("left", "right"))
        .tables()
        .getFirst()
        .chains()
        .getFirst();
  }

  private static RuleSet read(String text) {
    return new RuleSetSource("text", Capture.ofText("text", text)).read().orElseThrow();
  }
}
