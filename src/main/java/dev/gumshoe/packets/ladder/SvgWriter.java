package dev.gumshoe.packets.ladder;

import java.util.Locale;

/**
 * Writes elements of SVG. Coordinates are whole numbers, so that the bytes do not hang on rounding.
 */
public final class SvgWriter {
  private final StringBuilder out = new StringBuilder();

  /** As it is. */
  public void raw(String text) {
    out.append(text);
  }

  /** Words that begin at a place. */
  public void text(int x, int y, String kind, String words) {
    text(x, y, "start", kind, words);
  }

  /** Words at a place; {@code muted} ones are paler, {@code lost} and {@code damaged} ones bold. */
  public void text(int x, int y, String anchor, String kind, String words) {
    if (words.isEmpty()) {
      return;
    }
    out.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\"", x, y));
    if (!anchor.equals("start")) {
      out.append(" text-anchor=\"").append(anchor).append('"');
    }
    switch (kind) {
      case "" -> {}
      case "muted" -> out.append(" class=\"muted\" fill-opacity=\"0.75\"");
      default -> out.append(" class=\"").append(kind).append("\" font-weight=\"bold\"");
    }
    out.append(" xml:space=\"preserve\">").append(escaped(words)).append("</text>\n");
  }

  /** A line; dashes empty for a whole one. */
  public void line(int x1, int y1, int x2, int y2, String kind, String width, String dashes) {
    out.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%d %dL%d %d\" stroke=\"currentColor\" stroke-width=\"%s\" fill=\"none\"",
            x1,
            y1,
            x2,
            y2,
            width));
    attribute("stroke-dasharray", dashes);
    attribute("class", kind);
    if (kind.equals("muted")) {
      attribute("stroke-opacity", "0.4");
    }
    out.append("/>\n");
  }

  /** A filled shape. */
  public void shape(String path, String kind) {
    out.append("<path d=\"").append(path).append('"');
    attribute("class", kind);
    out.append("/>\n");
  }

  public void dot(int x, int y) {
    out.append(String.format(Locale.ROOT, "<circle cx=\"%d\" cy=\"%d\" r=\"4\"/>\n", x, y));
  }

  /** Two strokes that cross. */
  public void cross(int x, int y) {
    out.append(
        String.format(
                Locale.ROOT,
                "<path class=\"lost\" d=\"M%d %dl12 12m0 -12l-12 12\" stroke=\"currentColor\"",
                x - 6,
                y - 6)
            + " stroke-width=\"2.5\" fill=\"none\"/>\n");
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"").append(value).append('"');
    }
  }

  public String text() {
    return out.toString();
  }

  /** Character references for what has a meaning in XML. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
