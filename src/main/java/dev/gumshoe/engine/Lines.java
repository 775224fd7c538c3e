package dev.gumshoe.engine;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.flow.DecidingLine;
import java.util.List;

/** Finds the text of a deciding line. */
final class Lines {
  private Lines() {}

  static String text(SessionState state, DecidingLine line) {
    for (Visit visit : state.path().reversed()) {
      var capture = visit.last(line.gather()).flatMap(Attempt::capture);
      if (capture.isPresent()) {
        return text(capture.get(), line.line());
      }
    }
    return "";
  }

  /** Lines are counted in standard output, or in standard error where that is all there is. */
  private static String text(Capture capture, int number) {
    String output = capture.stdout().text();
    List<String> lines =
        (output.isBlank() ? capture.stderr().text() : output)
            .lines()
            .skip(number - 1L)
            .limit(1)
            .toList();
    return lines.isEmpty() ? "" : lines.getFirst();
  }
}
