package dev.gumshoe.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.packets.ladder.SampleTraces;
import dev.gumshoe.report.wording.Visible;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What a node or an operator writes stays text, wherever in a report it stands. */
class HostileOutputTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "meta", "title", "style", "body", "header", "main", "section", "h1", "h2",
          "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "pre", "code", "strong", "time", "nav",
          "a", "div", "svg", "rect", "text", "path", "circle", "desc");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "charset",
          "http-equiv",
          "content",
          "name",
          "id",
          "aria-labelledby",
          "aria-label",
          "href",
          "class",
          "xmlns",
          "viewBox",
          "width",
          "height",
          "role",
          "x",
          "y",
          "rx",
          "d",
          "cx",
          "cy",
          "r",
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-width",
          "stroke-opacity",
          "stroke-dasharray",
          "font-family",
          "font-size",
          "font-weight",
          "text-anchor",
          "xml:space");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

  static List<String> texts() {
    return List.of(
        "</pre><script>alert(1)</script>",
        "</style></title></textarea><img src=x onerror=alert(1)>",
        "\" onload=\"alert(1)' onload='alert(1)",
        "<!-- never closed",
        "]]> <![CDATA[ <?xml ?> <!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]> &x;",
        "&lt;script&gt; &#60;script&#62;",
        "```\n# heading\n<script>alert(1)</script>\n````\n~~~\n",
        "`".repeat(500),
        "\u001B[31mred\u001B]8;;http://example.org\u0007link\u001B[2J\r\nover\rwritten\b\b",
        "\u0000\u0001\u007F\u0085\u009B31m",
        "\u202Etxt.exe\u202C \u2066isolated\u2069 \u200Fmark\u200B\uFEFF\u2028line\u2029para",
        "\uD800 lone \uDC00\uFFFE\uFFFF \uE000 \uDB40\uDC41 tag",
        "](http://example.org) ![x](http://example.org/x.png) [a]: http://example.org\n\n---\n===\n",
        "x".repeat(1 << 20),
        "- \n1. \n> \n    code\n\t# tab\n| a | b |\n|---|---|\n");
  }

  static SessionReport report(String hostile) {
    SampleSession session = SampleSession.begun();
    session.happen(new Event.RoleFilled("node", hostile, hostile));
    session.ipvs("head\n\n" + hostile.lines().findFirst().orElse("") + "\n" + hostile);
    RuleSession.packets(session, SampleTraces.lostOnTheWire());
    session.decide();
    session.happen(new Event.StepEntered("chain"));
    session.happen(new Event.RoleUnfilled("proxy", Why.FAILED, hostile));
    session.happen(new Event.NoteAdded("chain", hostile));
    session.run(
        "chain",
        "inside",
        List.of("x", hostile),
        hostile,
        hostile,
        hostile,
        new Answer.Unknown(Why.UNPARSABLE, hostile));
    RuleSession.rules(session, "outside", hostile, RuleSession.HOST);
    String rule =
        "-A INPUT -m comment --comment \"" + hostile.replaceAll("[\"\\\\\\v]", " ") + "\" -j DROP";
    RuleSession.rules(
        session, "within", hostile, RuleSession.INSIDE.replace("COMMIT", rule + "\nCOMMIT"));
    session.decide(Decision.By.OPERATOR, 0, "split", hostile, hostile);
    session.happen(new Event.Concluded("split"));
    return session.report();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void inHtmlNothingBecomesAnElementOrAnAttribute(String hostile) throws Exception {
    String html = HtmlReport.write(report(hostile));
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)))
            .getDocumentElement();
    var elements = new ArrayList<Element>();
    collect(root, elements);
    assertThat(elements).extracting(Element::getTagName).isSubsetOf(ELEMENTS);
    assertThat(elements).flatExtracting(HostileOutputTest::attributes).isSubsetOf(ATTRIBUTES);
    assertThat(root.getElementsByTagName("style").getLength()).isEqualTo(1);
    assertThat(INVISIBLE.matcher(html).find()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void inMarkdownExactLinesStayInTheirFence(String hostile) {
    String fence = "";
    for (String line : MarkdownReport.write(report(hostile)).lines().toList()) {
      assertThat(INVISIBLE.matcher(line).find()).isFalse();
      if (fence.isEmpty() && line.matches("`{3,}text")) {
        fence = line.substring(0, line.length() - 4);
      } else if (!fence.isEmpty() && line.matches(" {0,3}`{" + fence.length() + ",}\\s*")) {
        assertThat(line).isEqualTo(fence);
        fence = "";
      } else if (fence.isEmpty()) {
        assertThat(line)
            .matches(
                "|#{1,4} .*|- .*|\\d+\\. .*|\\*\\*.*|Standard .*|Lines .*|What became .*|The packets, .*|Packets to .*|How sure: .*");
        assertThat(
                Pattern.compile("(?<!\\\\)(\\\\\\\\)*(<[A-Za-z/!?]|\\[|&#?\\w+;)")
                    .matcher(line)
                    .find())
            .isFalse();
      }
    }
    assertThat(fence).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void jsonIsPlainAsciiAndBounded(String hostile) {
    String json = JsonReport.write(report(hostile));
    assertThat(json).matches(Pattern.compile("[\\n\\x20-\\x7E]*"));
    new tools.jackson.databind.json.JsonMapper().readTree(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "sudo a && b 2>&1 | c $X ~~ ^ sudo a && b 2>&1 | c $X \\~\\~",
        "nf_tables _x_ and x_ ^ nf_tables \\_x\\_ and x\\_",
        "a < b <b> </b> &lt; &#60; & ^ a < b \\<b> \\</b> \\&lt; \\&#60; &",
        "- 1 ^ \\- 1",
        "1. x ^ 1\\. x",
        "# x ^ \\# x",
        "> x ^ \\> x"
      })
  void onlyWhatMarkdownWouldReadIsEscaped(String value, String written) {
    SampleSession session = SampleSession.begun();
    session.happen(new Event.RoleFilled("node", value, value));
    assertThat(MarkdownReport.write(session.report()).lines())
        .contains("- **The node that cannot reach it:** " + written + ", " + value(written));
  }

  /** Further on in a line, what is special at its start is not. */
  private static String value(String written) {
    return written.replaceFirst("^(\\d*)\\\\([-.#>])", "$1$2");
  }

  @Test
  void whatDoesNotShowIsSpelledOut() {
    assertThat(Visible.line("a\u0000b\u001B[31m\u202Ec\u007F\uD800 d\n e\tf"))
        .isEqualTo("a\u2400b\u241B[31m⟨U+202E⟩c\u2421⟨U+D800⟩ d e f");
  }

  private static void collect(Element element, List<Element> into) {
    into.add(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, into);
      } else {
        assertThat(child.getNodeType()).isEqualTo(Node.TEXT_NODE);
      }
    }
  }

  private static List<String> attributes(Element element) {
    var names = new ArrayList<String>();
    for (int index = 0; index < element.getAttributes().getLength(); index++) {
      names.add(element.getAttributes().item(index).getNodeName());
    }
    return names;
  }
}
