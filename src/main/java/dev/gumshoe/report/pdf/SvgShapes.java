package dev.gumshoe.report.pdf;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the data of a path (SVG 1.1, section 8.3): straight lines, which is all that is written.
 */
final class SvgShapes {
  private static final Pattern PART = Pattern.compile("([MmLlHhVvZz])([^MmLlHhVvZz]*)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

  private SvgShapes() {}

  static Shape path(String data) {
    var path = new Path2D.Double();
    Matcher part = PART.matcher(data);
    while (part.find()) {
      double[] numbers =
          NUMBER
              .matcher(part.group(2))
              .results()
              .mapToDouble(number -> Double.parseDouble(number.group()))
              .toArray();
      add(path, part.group(1).charAt(0), numbers);
    }
    return path;
  }

  private static void add(Path2D path, char command, double[] numbers) {
    Point2D at = path.getCurrentPoint() == null ? new Point2D.Double() : path.getCurrentPoint();
    boolean relative = Character.isLowerCase(command);
    double x = relative ? at.getX() : 0;
    double y = relative ? at.getY() : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> path.moveTo(x + numbers[0], y + numbers[1]);
      case 'L' -> path.lineTo(x + numbers[0], y + numbers[1]);
      case 'H' -> path.lineTo(x + numbers[0], at.getY());
      case 'V' -> path.lineTo(at.getX(), y + numbers[0]);
      default -> path.closePath();
    }
  }
}
