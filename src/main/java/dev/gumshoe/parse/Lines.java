package dev.gumshoe.parse;

import dev.gumshoe.evidence.Capture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a capture, numbered as evidence numbers them.
 *
 * @param stdout lines of standard output
 * @param stderr lines of standard error; their numbers go on after those of standard output
 */
public record Lines(List<Line> stdout, List<Line> stderr) {
  public Lines {
    stdout = List.copyOf(stdout);
    stderr = List.copyOf(stderr);
  }

  /** Splits both streams; a line ends with a line feed or a carriage return and a line feed. */
  public static Lines of(Capture capture) {
    List<Line> stdout = split(capture.stdout().text(), 0);
    return new Lines(stdout, split(capture.stderr().text(), stdout.size()));
  }

  /** The lines of one text, of which the first is numbered after so many others. */
  public static List<Line> of(String text, int before) {
    return List.copyOf(split(text, before));
  }

  /** The lines of both streams. */
  public List<Line> all() {
    var both = new ArrayList<Line>(stdout.size() + stderr.size());
    both.addAll(stdout);
    both.addAll(stderr);
    return both;
  }

  /** The first line of either stream that holds this text, standard error first. */
  public Optional<Line> firstWith(String text) {
    return stderr.stream()
        .filter(line -> line.text().contains(text))
        .findFirst()
        .or(() -> stdout.stream().filter(line -> line.text().contains(text)).findFirst());
  }

  private static List<Line> split(String text, int before) {
    var found = new ArrayList<Line>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      boolean carriageReturn = stop > start && text.charAt(stop - 1) == '\r';
      found.add(
          new Line(
              before + found.size() + 1, text.substring(start, carriageReturn ? stop - 1 : stop)));
      start = stop + 1;
    }
    return found;
  }
}
