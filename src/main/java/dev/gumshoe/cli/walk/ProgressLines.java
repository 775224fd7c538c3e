package dev.gumshoe.cli.walk;

import dev.gumshoe.cli.packets.PacketLines;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Filling;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.session.PacketProgress;
import dev.gumshoe.session.SessionListener;
import java.io.PrintWriter;
import java.util.Map;

/** Says on standard error what happens, a line each. */
public final class ProgressLines implements SessionListener {
  private final Flow flow;
  private final PrintWriter err;
  private Map<String, Filling> roles;
  private String stage = "";

  /**
   * Lines for a session.
   *
   * @param state where the session stands now
   */
  public ProgressLines(Flow flow, SessionState state, PrintWriter err) {
    this.flow = flow;
    this.roles = state.roles();
    this.err = err;
  }

  @Override
  public void happened(Stamped stamped, SessionState state) {
    String line =
        switch (stamped.event()) {
          case Event.StepEntered(String step) ->
              "Step %d · %s".formatted(state.path().size(), flow.titleOf(step));
          case Event.RoleFilled(String role, String target, String description) ->
              "  %s is %s: %s%s".formatted(role, target, description, formerly(role, target));
          case Event.RoleUnfilled(String role, _, String detail) ->
              "  %s is not filled: %s".formatted(role, detail);
          case Event.ProbeStarted(_, _, _, String target, String command) ->
              "  %s $ %s".formatted(target, command);
          case Event.ProbeEnded(_, String gather, _, _, Answer.Unknown(var why, String detail)) ->
              "  %s: not known, %s: %s".formatted(gather, why.words(), detail);
          case Event.ProbeSkipped(_, String gather, _, Answer.Unknown(var why, String detail)) ->
              "  %s: not known, %s: %s".formatted(gather, why.words(), detail);
          case Event.PacketsStarted(_, _, _, var points, String filter, _) ->
              "  listens at %s: %s".formatted(String.join(", ", points), filter);
          case Event.PointStarted(_, _, _, String point, String target, _, String command) ->
              "  %s: %s $ %s".formatted(point, target, command);
          case Event.Decided(_, var decision) ->
              "  → %s %s".formatted(flow.titleOf(decision.to()), "(" + decision.because() + ")");
          case Event.Stopped _ -> "Stopped.";
          case Event.ProbeEnded _,
              Event.PacketsEnded _,
              Event.SessionStarted _,
              Event.SessionResumed _,
              Event.SteppedBack _,
              Event.RanAgain _,
              Event.NoteAdded _,
              Event.Concluded _ ->
              "";
        };
    roles = state.roles();
    say(line);
    if (stamped.event() instanceof Event.PacketsEnded packets) {
      PacketLines.ended(packets).forEach(this::say);
    }
  }

  /** Only where something begins or is over: how much was received goes on and on. */
  @Override
  public void heard(PacketProgress progress) {
    String now = progress.stage();
    synchronized (this) {
      if (now.equals(stage)) {
        return;
      }
      stage = now;
    }
    say("  " + now);
  }

  private void say(String line) {
    if (!line.isEmpty()) {
      err.println(Plain.line(line));
      err.flush();
    }
  }

  /** Evidence of two targets in one session is easily taken for that of one. */
  private String formerly(String role, String target) {
    return roles.get(role) instanceof Filling.Filled(String before, _) && !before.equals(target)
        ? "; it was %s before, and what was found until now is from there".formatted(before)
        : "";
  }
}
