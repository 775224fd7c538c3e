package dev.gumshoe.report.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paints one picture at a place of a page. */
final class SvgPainter {
  private static final float FONT = 13;

  private final OutputDevice device;
  private final RenderingContext context;
  private final AffineTransform place;
  private final double scale;

  /**
   * Of a picture.
   *
   * @param scale dots of the page for a unit of the picture
   */
  SvgPainter(OutputDevice device, RenderingContext context, double x, double y, double scale) {
    this.device = device;
    this.context = context;
    this.scale = scale;
    this.place = new AffineTransform(scale, 0, 0, scale, x, y);
  }

  void paint(Element picture) {
    boolean chart = picture.getAttribute("class").equals("chart");
    for (Node child = picture.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        Look look = chart ? Look.ofChart(element) : Look.of(element);
        switch (element.getLocalName()) {
          case "path" -> paint(SvgShapes.path(element.getAttribute("d")), look);
          case "rect" -> paint(box(element), look);
          case "circle" -> paint(dot(element), look);
          case "text" -> write(element, look, chart ? "sans" : "mono");
          default -> {
            // Title and description are for those who do not see the picture.
          }
        }
      }
    }
  }

  private void paint(Shape shape, Look look) {
    Shape placed = place.createTransformedShape(shape);
    look.fill()
        .ifPresent(
            colour -> {
              device.setColor(colour);
              device.fill(placed);
            });
    look.stroke()
        .ifPresent(
            colour -> {
              device.setColor(colour);
              device.setStroke(stroke(look));
              device.draw(placed);
            });
  }

  private BasicStroke stroke(Look look) {
    float width = (float) (look.width() * scale);
    if (look.dashes().isEmpty()) {
      return new BasicStroke(width);
    }
    float[] dashes = new float[look.dashes().size()];
    for (int at = 0; at < dashes.length; at++) {
      dashes[at] = (float) (look.dashes().get(at) * scale);
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
  }

  private void write(Element element, Look look, String family) {
    var wanted = new FontSpecification();
    wanted.size = (float) (FONT * scale);
    wanted.families = new String[] {look.bold() ? "sans" : family, "sans", "east"};
    wanted.fontWeight = look.bold() ? IdentValue.BOLD : IdentValue.NORMAL;
    wanted.fontStyle = IdentValue.NORMAL;
    wanted.variant = IdentValue.NORMAL;
    FSFont font = context.getFont(wanted);
    String words = element.getTextContent();
    int textWidth = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
    double shift =
        switch (element.getAttribute("text-anchor")) {
          case "end" -> textWidth;
          case "middle" -> textWidth / 2.0;
          default -> 0;
        };
    device.setFont(font);
    device.setColor(look.fill().orElse(Look.INK));
    float x = (float) (place.getTranslateX() + number(element, "x") * scale - shift);
    float y = (float) (place.getTranslateY() + number(element, "y") * scale);
    context.getTextRenderer().drawString(device, words, x, y);
  }

  private static Shape box(Element element) {
    double corner = 2 * number(element, "rx");
    return new RoundRectangle2D.Double(
        number(element, "x"),
        number(element, "y"),
        number(element, "width"),
        number(element, "height"),
        corner,
        corner);
  }

  private static Shape dot(Element element) {
    double radius = number(element, "r");
    return new Ellipse2D.Double(
        number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
  }

  private static double number(Element element, String name) {
    String text = element.getAttribute(name);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }
}
