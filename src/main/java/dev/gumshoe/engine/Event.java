package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import java.util.Map;

/**
 * Something that happened in a session. A session is the sequence of its events; its state is their
 * fold and nothing else.
 */
public sealed interface Event {
  /**
   * The first event of every session.
   *
   * @param flow id of the flow
   * @param flowText the flow's file as it was when the session began
   * @param inputs by name: String or Long
   * @param version of Gumshoe
   */
  record SessionStarted(String flow, String flowText, Map<String, Object> inputs, String version)
      implements Event {
    public SessionStarted {
      inputs = Map.copyOf(inputs);
    }
  }

  /**
   * The session was opened again. Probes of the current step that were stopped, or that lost their
   * connection, are due again, and so are roles that nothing could fill.
   *
   * @param version of Gumshoe
   * @param note what was met on the way: a half-written line, or nothing
   */
  record SessionResumed(String version, String note) implements Event {}

  /**
   * A role got a target.
   *
   * @param role its name
   * @param target the target's label
   * @param description what it is, in a line: {@code container kube-proxy (ctr, pid 812)}
   */
  record RoleFilled(String role, String target, String description) implements Event {}

  /**
   * Nothing can fill a role.
   *
   * @param role its name
   * @param why the kind of failure
   * @param detail one sentence
   */
  record RoleUnfilled(String role, Why why, String detail) implements Event {}

  /**
   * The walk came to a step.
   *
   * @param step its id
   */
  record StepEntered(String step) implements Event {}

  /**
   * A probe was sent off.
   *
   * @param step the step that it is for
   * @param gather the name that it is gathered under
   * @param attempt which of the gather's probes, counted from 0
   * @param target label of the target
   * @param command the exact command, as a shell would take it
   */
  record ProbeStarted(String step, String gather, int attempt, String target, String command)
      implements Event {}

  /**
   * A probe came back.
   *
   * @param step the step that it is for
   * @param gather the name that it is gathered under
   * @param attempt which of the gather's probes, counted from 0
   * @param capture what came back
   * @param answer what it tells
   */
  record ProbeEnded(String step, String gather, int attempt, Capture capture, Answer answer)
      implements Event {}

  /**
   * A probe could not be sent.
   *
   * @param step the step that it is for
   * @param gather the name that it would be gathered under
   * @param attempt which of the gather's probes, counted from 0
   * @param answer why not
   */
  record ProbeSkipped(String step, String gather, int attempt, Answer.Unknown answer)
      implements Event {}

  /**
   * A branch was taken.
   *
   * @param step where
   * @param decision which, by whom, and why
   */
  record Decided(String step, Decision decision) implements Event {}

  /**
   * The operator went back.
   *
   * @param step the step that is now the last one; its decision is undone, its evidence stays
   */
  record SteppedBack(String step) implements Event {}

  /**
   * The operator has the probes of the last step run again.
   *
   * @param step its id
   */
  record RanAgain(String step) implements Event {}

  /**
   * The operator wrote something down.
   *
   * @param step where
   * @param text any text
   */
  record NoteAdded(String step, String text) implements Event {}

  /**
   * The operator stopped what was running. The probes that it stopped are due again when the walk
   * goes on.
   *
   * @param step where
   */
  record Stopped(String step) implements Event {}

  /**
   * The walk came to an end.
   *
   * @param finding id of the finding
   */
  record Concluded(String finding) implements Event {}
}
