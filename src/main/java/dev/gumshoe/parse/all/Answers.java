package dev.gumshoe.parse.all;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Answer.Unknown;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Failures;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Reading;
import java.util.Optional;

/** The one path from a capture to what the engine sees. */
public final class Answers {
  /** Exit statuses of timeout(1): the time was over; it had to kill. */
  private static final int TIME_OVER = 124;

  private static final int KILLED = 137;

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
    Optional<Unknown> failure = Failures.of(capture);
    if (failure.isPresent() && !stopped(capture)) {
      return failure.get();
    }
    return switch (parser.parse(capture)) {
      case Reading.NotRead(Why why, String detail) ->
          failure.orElseGet(() -> new Unknown(why, detail));
      case Reading.Read read -> known(kind, capture, read);
    };
  }

  /**
   * Whether timeout(1) or a signal ended the command. For one that watches, or that waits for a
   * connection, that is an answer; its parser knows.
   */
  private static boolean stopped(Capture capture) {
    return switch (capture.ending()) {
      case Ending.Exited(int status) -> status == TIME_OVER || status == KILLED;
      case Ending.Signalled _ -> true;
      case Ending.TimedOut _, Ending.Cancelled _, Ending.NotRun _ -> false;
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
}
