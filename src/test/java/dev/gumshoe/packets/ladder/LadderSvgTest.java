package dev.gumshoe.packets.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.PacketTrace;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Whatever a node answers is text in the drawing, and the drawing needs nothing from outside. */
class LadderSvgTest {
  private static final Set<String> ELEMENTS =
      Set.of("svg", "title", "desc", "path", "circle", "text");

  static Stream<PacketTrace> traces() {
    return Stream.of(
        SampleTraces.lostOnTheWire(), SampleTraces.unsureClocks(), SampleTraces.hostile());
  }

  private static Element parsed(PacketTrace trace) throws Exception {
    String hostile = "</title><script>\"'&amp;]]>\u0000\u001b[2J";
    String svg =
        LadderSvg.write(LadderLayout.of(trace, LadderFilter.ALL), hostile, hostile, "\"p'<1");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  @ParameterizedTest
  @MethodSource("traces")
  void nothingBecomesMarkupAndNothingIsFetchedOrStyled(PacketTrace trace) throws Exception {
    Element root = parsed(trace);
    NodeList all = root.getElementsByTagName("*");
    var names = new TreeSet<String>();
    for (int at = 0; at < all.getLength(); at++) {
      names.add(all.item(at).getNodeName());
      var attributes = all.item(at).getAttributes();
      for (int each = 0; each < attributes.getLength(); each++) {
        assertThat(attributes.item(each).getNodeName()).isNotIn("style", "href", "xlink:href");
        assertThat(attributes.item(each).getNodeName()).doesNotStartWith("on");
      }
    }
    assertThat(names).isSubsetOf(ELEMENTS);
  }

  @ParameterizedTest
  @MethodSource("traces")
  void itHasATitleAndADescriptionThatItIsNamedBy(PacketTrace trace) throws Exception {
    Element root = parsed(trace);
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("\"p'<1-title \"p'<1-text");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("</title><script>\"'&amp;]]>\uFFFD\uFFFD[2J");
  }
}
