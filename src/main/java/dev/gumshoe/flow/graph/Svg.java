package dev.gumshoe.flow.graph;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the few elements of SVG 1.1 that a chart is made of. Lengths are in pixels. */
final class Svg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  private Svg() throws XMLStreamException {
    writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  /** What draws a picture. */
  @FunctionalInterface
  interface Drawing {
    void on(Svg svg) throws XMLStreamException;
  }

  /** A picture of this size; the title is for those who hear it. */
  static String picture(int width, int height, String title, String style, Drawing drawing) {
    try {
      var svg = new Svg();
      svg.writer.writeStartElement("svg");
      svg.writer.writeDefaultNamespace(NAMESPACE);
      svg.attributes("viewBox", "0 0 " + width + " " + height, "width", width + "");
      svg.attributes("height", height + "", "role", "img");
      svg.element("title", title);
      svg.element("style", style);
      drawing.on(svg);
      svg.writer.writeEndElement();
      svg.writer.flush();
      return svg.text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  /**
   * A picture inside of a page, which has the styles.
   *
   * @param id begins the ids in it
   */
  static String element(int width, int height, String title, String id, Drawing drawing) {
    try {
      var svg = new Svg();
      svg.writer.writeStartElement("svg");
      svg.writer.writeDefaultNamespace(NAMESPACE);
      svg.attributes("class", "chart", "viewBox", "0 0 " + width + " " + height);
      svg.attributes("width", "100%", "role", "img", "aria-labelledby", id + "-title");
      svg.writer.writeStartElement("title");
      svg.attributes("id", id + "-title");
      svg.writer.writeCharacters(printable(title));
      svg.writer.writeEndElement();
      svg.newLine();
      drawing.on(svg);
      svg.writer.writeEndElement();
      svg.writer.flush();
      return svg.text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  void box(String type, int x, int y, int width, int height, int corner) throws XMLStreamException {
    writer.writeEmptyElement("rect");
    attributes("class", type, "x", x + "", "y", y + "", "width", width + "");
    attributes("height", height + "", "rx", corner + "");
    newLine();
  }

  void path(String type, String data) throws XMLStreamException {
    writer.writeEmptyElement("path");
    attributes("class", type, "d", data);
    newLine();
  }

  void text(String type, int x, int y, String words) throws XMLStreamException {
    writer.writeStartElement("text");
    attributes("class", type, "x", x + "", "y", y + "");
    writer.writeCharacters(printable(words));
    writer.writeEndElement();
    newLine();
  }

  private void element(String name, String words) throws XMLStreamException {
    writer.writeStartElement(name);
    writer.writeCharacters(printable(words));
    writer.writeEndElement();
    newLine();
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int at = 0; at < namesAndValues.length; at += 2) {
      writer.writeAttribute(namesAndValues[at], namesAndValues[at + 1]);
    }
  }

  private void newLine() throws XMLStreamException {
    writer.writeCharacters("\n");
  }

  /** XML has no place for control characters and halves of pairs (XML 1.0, 2.2). */
  private static String printable(String words) {
    var kept = new StringBuilder();
    words
        .codePoints()
        .map(c -> c == '\n' || allowed(c) ? c : 0xFFFD)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean allowed(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
