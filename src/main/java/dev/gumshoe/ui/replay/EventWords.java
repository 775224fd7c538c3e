package dev.gumshoe.ui.replay;

import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.flow.Flow;

/** What happened, in a line. */
final class EventWords {
  private EventWords() {}

  static String words(Flow flow, Event event) {
    return switch (event) {
      case Event.SessionStarted _ -> "The session began";
      case Event.SessionResumed _ -> "The session was opened again";
      case Event.RoleFilled(String role, String target, _) -> role + " is " + target;
      case Event.RoleUnfilled(String role, _, String detail) -> role + " is not there: " + detail;
      case Event.StepEntered(String step) -> "Came to: " + flow.titleOf(step);
      case Event.ProbeStarted(_, _, _, String target, String command) ->
          "Runs on " + target + ": " + command;
      case Event.ProbeEnded(_, String gather, _, _, Answer answer) ->
          gather + (answer instanceof Answer.Known ? ": read" : ": not known");
      case Event.ProbeSkipped(_, String gather, _, _) -> gather + ": not sent";
      case Event.PacketsStarted(_, _, _, var points, _, _) ->
          "Listens at " + String.join(", ", points);
      case Event.PointStarted(_, _, _, String point, _, _, String command) ->
          "Listens at " + point + ": " + command;
      case Event.PacketsEnded(_, String gather, _, _, _, Answer answer) ->
          gather + (answer instanceof Answer.Known ? ": read" : ": not known");
      case Event.Decided(_, var decision) -> "Branch taken → " + flow.titleOf(decision.to());
      case Event.SteppedBack(String step) -> "Went back to: " + flow.titleOf(step);
      case Event.RanAgain(String step) -> "Runs again: " + flow.titleOf(step);
      case Event.NoteAdded(_, String text) -> "Note: " + text;
      case Event.Stopped _ -> "The operator stopped what was running";
      case Event.Concluded(String finding) -> "Finding: " + flow.titleOf(finding);
    };
  }
}
