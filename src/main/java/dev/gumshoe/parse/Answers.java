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
      case Reading.NotRead(Why why, String detail) -> notRead(capture, why, detail);
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

  /** Why the command did not run to its end; what it says by its exit status is the parser's. */
  private static Optional<Unknown> failure(Capture capture) {
    boolean ran =
        capture.ending() instanceof Ending.Exited(int status) && status != NO_SUCH_COMMAND;
    return ran ? Optional.empty() : Failures.of(capture);
  }

  /** Where the parser only knows that the tool failed, how tools fail in general may say why. */
  private static Unknown notRead(Capture capture, Why why, String detail) {
    Unknown own = new Unknown(why, detail);
    return why == Why.FAILED ? Failures.of(capture).orElse(own) : own;
  }
}
