package dev.gumshoe.flow.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.ShippedFlows;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.flow.Flow;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A flow as a chart: what stands where, and as text that others draw. */
final class ChartTest {
  private static final String FLOW =
      """
      id: sample
      title: Is <it> "broken" & why?
      symptoms: [something is wrong]
      sources: [{document: "000", note: made for a test}]
      roles:
        node: {title: The node, kind: node}
      start: first
      steps:
        first:
          title: What does the kernel say?
          why: It is a test.
          gather:
            kernel: {on: node, run: [uname, -a], read: uname}
          decide:
            - {when: "kernel.release == 'x'", because: "Release is x;", to: second}
            - {otherwise: {because: Another release., to: fine}}
          unknown: {to: second}
        second:
          title: "Well |]>?"
          why: It is a test.
          ask:
            question: Is it?
            how: Look.
            answers:
              - {id: "yes", label: "Yes, <b>it</b> is", to: broken, because: You said so.}
              - {id: "no", label: "No", to: first, because: You said so.}
          unknown: {to: nothing}
      findings:
        fine: {kind: healthy, title: It is fine, cause: Nothing.}
        broken:
          kind: fault
          title: It is broken
          cause: A test.
          sure: proven
          remedies:
            - title: Mend it
              term: now
              precondition: None.
              commands: ["uname -a"]
              touches: Nothing.
              verify: {step: first, expect: fine}
              roll-back: Nothing.
              keep: Nothing.
        nothing: {kind: undetermined, title: Nobody knows, cause: Nothing was seen., next: [Look on.]}
      """;

  private static Flow flow() {
    var problems = new Problems();
    return Catalog.check(new Source("flow.yaml", FLOW), problems)
        .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
  }

  private static final WalkedPath WALKED = new WalkedPath(List.of("first", "second", "broken"));

  @Test
  void stepsStandInTheOrderOfTheWaysDown() {
    Chart chart = Chart.of(flow(), WALKED);
    assertThat(chart.rows()).extracting(Row::id).containsExactly("first", "second");
    assertThat(chart.rows()).extracting(Row::walked).containsExactly(true, true);
    assertThat(chart.rows().getLast().exits())
        .extracting(Exit::kind, Exit::to, Exit::end, Exit::walked)
        .containsExactly(
            tuple(Exit.Kind.ANSWER, "broken", Exit.End.FAULT, true),
            tuple(Exit.Kind.ANSWER, "first", Exit.End.STEP, false),
            tuple(Exit.Kind.UNKNOWN, "nothing", Exit.End.UNDETERMINED, false));
  }

  @Test
  void lanesThatStandBesideOneAnotherHaveColumnsOfTheirOwn() throws IOException {
    Flow shipped = ShippedFlows.all().entries().getFirst().flow();
    Chart chart = Chart.of(shipped, WalkedPath.NONE);
    assertThat(chart.rows()).hasSameSizeAs(shipped.steps().keySet());
    for (Lane one : chart.lanes()) {
      for (Lane other : chart.lanes()) {
        boolean apart = one.last() < other.first() || other.last() < one.first();
        assertThat(one.equals(other) || apart || one.column() != other.column())
            .as(one + " and " + other)
            .isTrue();
      }
    }
  }

  @Test
  void mermaidIsTextWithoutMarkupOfTheFlow() {
    assertThat(MermaidChart.write(Chart.of(flow(), WALKED)))
        .isEqualTo(
            """
            flowchart TD
              s1["1. What does the kernel say?"]
              s2["2. Well #124;#93;#62;?"]
              s1 -->|"Release is x#59;"| s2
              s1 -->|"Another release."| f2(["○ It is fine"])
              s1 -->|"The evidence does not tell."| s2
              s2 -->|"Yes, #60;b#62;it#60;/b#62; is"| f3(["✗ It is broken"])
              s2 -->|"No"| s1
              s2 -->|"The evidence does not tell."| f4{{"? Nobody knows"}}
              linkStyle 0,2,3 stroke-width:4px
            """);
  }

  @Test
  void svgIsWellFormedAndHoldsAllTitlesAsText() throws Exception {
    Chart chart = Chart.of(flow(), WALKED);
    Document svg = parsed(SvgChart.write(chart));
    NodeList texts = svg.getElementsByTagName("text");
    var all = new StringBuilder();
    for (int at = 0; at < texts.getLength(); at++) {
      all.append(texts.item(at).getTextContent()).append('\n');
    }
    assertThat(all.toString())
        .contains("Is <it> \"broken\" & why?", "✓ 1 What does the kernel", "Yes, <b>it</b> is")
        .contains("✓ ✗ It is broken", "○ It is fine", "? Nobody knows");
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(SvgChart.write(chart)).isEqualTo(SvgChart.write(Chart.of(flow(), WALKED)));
  }

  @Test
  void textIsBrokenToItsWidth() {
    assertThat(Wrapped.lines("one two three", 7)).containsExactly("one two", "three");
    assertThat(Wrapped.lines("  ", 7)).containsExactly("");
    assertThat(Wrapped.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    assertThat(Wrapped.lines("节点 无法", 4)).containsExactly("节点", "无法");
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
