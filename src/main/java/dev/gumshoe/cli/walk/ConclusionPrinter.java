package dev.gumshoe.cli.walk;

import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Conclusion.ShownRemedy;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Remedy;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints a conclusion for a person. */
public final class ConclusionPrinter {
  private final PrintWriter out;

  /** One that prints here. */
  public ConclusionPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints what a walk came to, or that it did not come to an end. */
  public void print(Flow flow, SessionState state) {
    Conclusions.of(flow, state).ifPresentOrElse(this::print, () -> say("No conclusion yet."));
    out.flush();
  }

  private void print(Conclusion conclusion) {
    say("");
    say("Finding: " + conclusion.finding().title() + sure(conclusion.finding()));
    say(conclusion.cause());
    if (!conclusion.remedies().isEmpty()) {
      say("");
      say("What to do:");
      conclusion.remedies().forEach(this::print);
    }
    if (!conclusion.next().isEmpty()) {
      say("");
      say("What to look at next:");
      conclusion.next().forEach(text -> say("  - " + text));
    }
    if (!conclusion.ruledOut().isEmpty()) {
      say("");
      say("Ruled out:");
      conclusion.ruledOut().forEach(out -> say("  - %s (%s)".formatted(out.title(), out.step())));
    }
    if (!conclusion.unknown().isEmpty()) {
      say("");
      say("Not known:");
      conclusion
          .unknown()
          .forEach(
              gap ->
                  say("  - %s: %s: %s".formatted(gap.gather(), gap.why().words(), gap.detail())));
    }
  }

  private void print(ShownRemedy remedy) {
    say("");
    say(
        "  [%s] %s"
            .formatted(remedy.term() == Remedy.Term.NOW ? "now" : "for good", remedy.title()));
    say("    first:     " + remedy.precondition());
    remedy.commands().forEach(command -> say("    $ " + command));
    say("    touches:   " + remedy.touches());
    say("    verify:    " + remedy.expect());
    say("    roll back: " + remedy.rollBack());
    say("    keep:      " + remedy.keep());
  }

  private static String sure(Finding finding) {
    return finding instanceof Finding.Fault fault
        ? " (" + fault.sure().name().toLowerCase(Locale.ROOT) + ")"
        : "";
  }

  private void say(String text) {
    out.println(Plain.line(text));
  }
}
