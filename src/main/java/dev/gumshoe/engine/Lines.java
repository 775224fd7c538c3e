package dev.gumshoe.engine;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.flow.DecidingLine;
import java.util.List;

/** Finds the text of a deciding line in the latest capture on a path. */
final class Lines {
  private Lines() {}

  static String text(List<Visit> path, DecidingLine line) {
    for (Visit visit : path.reversed()) {
      var capture = visit.last(line.gather()).flatMap(Attempt::capture);
      if (capture.isPresent()) {
        return text(capture.get(), line.line());
      }
    }
    return "";
  }

  /** Evidence counts the lines of standard output first, and goes on with standard error. */
  private static String text(Capture capture, int number) {
    String output = capture.stdout().text();
    boolean open = !output.isEmpty() && !output.endsWith("\n");
    String all = output + (open ? "\n" : "") + capture.stderr().text();
    List<String> lines = List.of(all.split("\n", -1));
    return number >= 1 && number <= lines.size() ? lines.get(number - 1).strip() : "";
  }
}
