package dev.gumshoe.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.report.wording.Language;
import dev.gumshoe.report.wording.Wording;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleTableTest {
  private static RuleTable rows(int count) {
    List<RuleRow> rows =
        IntStream.range(0, count)
            .<RuleRow>mapToObj(row -> new RuleRow.Pair("+", "", row + "  -A INPUT"))
            .toList();
    return new RuleTable("a", "b", rows, Wording.of(Language.ENGLISH).say("rules.legend"));
  }

  @Test
  void aLongTableIsDrawnInParts() {
    assertThat(rows(80).parts(36))
        .extracting(part -> part.rows().size())
        .containsExactly(36, 36, 8);
    assertThat(rows(36).parts(36)).hasSize(1);
  }

  @Test
  void asTextOneSideIsBelowTheOther() {
    var table =
        new RuleTable(
            "host",
            "container",
            List.of(
                new RuleRow.Chain("table nat, chain OUTPUT"),
                new RuleRow.Pair("≠", "3  -j ACCEPT", "4  -j DROP"),
                new RuleRow.Remark("2 rules the same"),
                new RuleRow.Pair("−", "9  -j LOG", "")),
            "legend");
    assertThat(RuleLines.of(table))
        .containsExactly(
            "− host",
            "+ container",
            "",
            "table nat, chain OUTPUT",
            "  ≠− 3  -j ACCEPT",
            "  ≠+ 4  -j DROP",
            "       … 2 rules the same",
            "  −  9  -j LOG",
            "",
            "legend");
  }

  @Test
  void inAPictureMarkupIsText() {
    var table =
        new RuleTable(
            "<b>", "\"&", List.of(new RuleRow.Pair("+", "", "1  --comment \"</text>\"")), "");
    assertThat(RuleSvg.write(table, "<title>", "p1"))
        .contains("&lt;b&gt;", "&quot;&amp;", "&lt;/text&gt;", "&lt;title&gt;")
        .doesNotContain("<b>");
  }
}
