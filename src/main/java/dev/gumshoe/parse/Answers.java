package dev.gumshoe.parse;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Answer.Unknown;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.Why;
import java.util.Optional;

/** The one path from a capture to what the engine sees. */
public final class Answers {
  private static final int NO_SUCH_COMMAND = 127;

  private Answers() {}

  /**
   * Reads a capture as a kind of evidence. What cannot be read whole is unknown, never partly
   * known.
   *
   * @throws IllegalArgumentException when there is no such kind; a checked flow names none
   */
  public static Answer read(String kind, Capture capture) {
    Parser parser =
        Parsers.byKind(kind)
            .orElseThrow(() -> new IllegalArgumentException("no kind of evidence: " + kind));
    Optional<Unknown> failure = failure(capture);
    if (failure.isPresent()) {
      return failure.get();
    }
    return switch (parser.parse(capture)) {
      case Reading.NotRead(Why why, String detail) -> new Unknown(why, detail);
      case Reading.Read read -> known(kind, capture, read);
    };
  }

  private static Answer known(String kind, Capture capture, Reading.Read read) {
    if (capture.truncated()) {
      return new Unknown(Why.CUT_SHORT, "The output is longer than the limit, and was cut there.");
    }
    if (!read.problems().isEmpty()) {
      LineProblem first = read.problems().getFirst();
      String where = first.line() == 0 ? "" : "line " + first.line() + ": ";
      return new Unknown(Why.UNPARSABLE, where + first.message());
    }
    return new Answer.Known(kind, Facts.of(read.evidence()));
  }

  private static Optional<Unknown> failure(Capture capture) {
    return switch (capture.ending()) {
      case Ending.Exited(int status) when status == NO_SUCH_COMMAND ->
          Optional.of(new Unknown(Why.TOOL_MISSING, program(capture) + " is not on the target."));
      case Ending.Exited _, Ending.Signalled _ -> Optional.empty();
      case Ending.TimedOut(var limit) ->
          Optional.of(
              new Unknown(
                  Why.TIMED_OUT,
                  program(capture) + " did not end within " + limit.toSeconds() + " seconds."));
      case Ending.Cancelled _ ->
          Optional.of(new Unknown(Why.CANCELLED, program(capture) + " was stopped."));
      case Ending.NotRun(Why why, String detail) -> Optional.of(new Unknown(why, detail));
    };
  }

  private static String program(Capture capture) {
    return capture.argv().isEmpty() ? "The command" : capture.argv().getFirst();
  }
}
