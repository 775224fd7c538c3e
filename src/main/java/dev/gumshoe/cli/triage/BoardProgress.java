package dev.gumshoe.cli.triage;

import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.triage.Board;
import dev.gumshoe.triage.BoardWords;
import dev.gumshoe.triage.Hypothesis;
import dev.gumshoe.triage.Standing;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;

/** Says each result as it comes. */
final class BoardProgress {
  private final PrintWriter out;
  private final Set<String> told = new HashSet<>();

  BoardProgress(PrintWriter out) {
    this.out = out;
  }

  void tell(Board board) {
    for (Hypothesis one : board.hypotheses()) {
      if (!(one.standing() instanceof Standing.Looking)
          && told.add(one.flow().id() + " " + one.filling())) {
        out.println(
            Plain.line(
                "%s %s: %s"
                    .formatted(
                        BoardWords.sign(one.standing()),
                        one.flow().id(),
                        BoardPrinter.words(one.standing()))));
        out.flush();
      }
    }
  }
}
