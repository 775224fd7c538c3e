package dev.gumshoe.cli.walk;

import dev.gumshoe.cli.packets.PacketLines;
import dev.gumshoe.cli.terminal.Outline;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.engine.Attempt;
import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** Prints evidence as it came, without a word of what it means. */
public final class EvidencePrinter {
  private static final int LINES = 60;

  private final PrintWriter out;

  /** One that prints here. */
  public EvidencePrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * What was tried under a name.
   *
   * @param whole whether long output is printed to its end
   */
  public void print(String step, String gather, List<Attempt> attempts, boolean whole) {
    for (Attempt attempt : attempts) {
      if (!attempt.command().isEmpty()) {
        say("  $ " + attempt.command());
      }
      if (attempt.packets().isEmpty()) {
        attempt.capture().ifPresent(capture -> print(capture, whole));
      } else {
        packets(step, gather, attempt);
      }
      if (attempt.answer() instanceof Answer.Unknown(var why, String detail)) {
        say("  %s: not known, %s: %s".formatted(gather, why.words(), detail));
      }
    }
    out.flush();
  }

  /** The facts that were read of it. */
  public void facts(Answer answer) {
    switch (answer) {
      case Answer.Known(_, var facts) -> new Outline(out).print(facts);
      case Answer.Unknown(var why, String detail) ->
          say("  not known, %s: %s".formatted(why.words(), detail));
    }
    out.flush();
  }

  private void packets(String step, String gather, Attempt attempt) {
    var ended =
        new Event.PacketsEnded(
            step, gather, attempt.number(), attempt.packets(), attempt.capture(), attempt.answer());
    PacketLines.ended(ended).forEach(this::say);
  }

  private void print(Capture capture, boolean whole) {
    List<String> lines =
        Stream.concat(capture.stdout().text().lines(), capture.stderr().text().lines()).toList();
    int most = whole ? lines.size() : Math.min(LINES, lines.size());
    lines.subList(0, most).forEach(line -> say("    " + line));
    if (most < lines.size()) {
      say("    … %d more lines; its number and + shows all".formatted(lines.size() - most));
    }
    if (lines.isEmpty()) {
      say("    (it printed nothing)");
    }
    if (!capture.exited(0)) {
      say("    (%s)".formatted(EndingWords.of(capture.ending())));
    }
  }

  private void say(String line) {
    out.println(Plain.line(line.replace("\t", "  ")));
  }
}
