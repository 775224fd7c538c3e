package dev.gumshoe.report.pdf;

import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * How an element of a picture looks on paper. It is what the style sheet of the HTML says for
 * print.
 *
 * @param fill colour of its inside; empty for none
 * @param stroke colour of its edge; empty for none
 * @param width of the edge
 * @param dashes of the edge; none for a whole line
 * @param bold whether words are
 */
record Look(
    Optional<FSColor> fill,
    Optional<FSColor> stroke,
    double width,
    List<Double> dashes,
    boolean bold) {
  static final FSColor INK = new FSRGBColor(0x1b, 0x1f, 0x24);
  private static final FSColor SOFT = new FSRGBColor(0x57, 0x60, 0x6a);
  private static final FSColor LINE = new FSRGBColor(0x9a, 0xa5, 0xb1);
  private static final FSColor WELL = new FSRGBColor(0xf3, 0xf5, 0xf7);
  private static final FSColor PAPER = new FSRGBColor(0xff, 0xff, 0xff);
  private static final FSColor LINK = new FSRGBColor(0x0b, 0x57, 0xd0);

  Look {
    dashes = List.copyOf(dashes);
  }

  /** Of an element that has its look in its attributes. */
  static Look of(Element element) {
    Set<String> classes = classes(element);
    FSColor colour = classes.contains("muted") ? SOFT : INK;
    FSColor line = classes.contains("muted") ? LINE : INK;
    String width = element.getAttribute("stroke-width");
    return new Look(
        element.getAttribute("fill").equals("none") ? Optional.empty() : Optional.of(colour),
        element.getAttribute("stroke").isEmpty() ? Optional.empty() : Optional.of(line),
        width.isEmpty() ? 1 : Double.parseDouble(width),
        Stream.of(element.getAttribute("stroke-dasharray").split(" "))
            .filter(length -> !length.isEmpty())
            .map(Double::valueOf)
            .toList(),
        element.getAttribute("font-weight").equals("bold") || classes.contains("name"));
  }

  /** Of an element of a chart, by its classes. */
  static Look ofChart(Element element) {
    Set<String> classes = classes(element);
    boolean walked = classes.contains("walked");
    FSColor edge = walked ? LINK : SOFT;
    double width = walked ? 3 : 1;
    if (element.getLocalName().equals("text")) {
      FSColor ink = classes.contains("reason") ? SOFT : INK;
      return new Look(Optional.of(ink), Optional.empty(), 0, List.of(), classes.contains("title"));
    }
    if (classes.contains("arrow")) {
      return new Look(Optional.of(edge), Optional.empty(), 0, List.of(), false);
    }
    if (classes.contains("lane") || classes.contains("tick")) {
      FSColor line = walked ? LINK : LINE;
      return new Look(Optional.empty(), Optional.of(line), width, List.of(), false);
    }
    List<Double> dashes = classes.contains("undetermined") ? List.of(4.0, 3.0) : List.<Double>of();
    FSColor inside = classes.contains("box") ? WELL : PAPER;
    return new Look(Optional.of(inside), Optional.of(edge), width, dashes, false);
  }

  private static Set<String> classes(Element element) {
    return Set.of(element.getAttribute("class").split(" "));
  }
}
