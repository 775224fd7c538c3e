package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.Why;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
      // In their order, so that the same session is the same file.
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
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
   * Packet captures were taken up.
   *
   * @param step the step that they are for
   * @param gather the name that they are gathered under
   * @param attempt 0
   * @param points what the flow calls the points, in its order
   * @param filter which packets, in the language of pcap-filter(7)
   * @param trigger the exact command that makes packets; empty where there is none
   */
  record PacketsStarted(
      String step, String gather, int attempt, List<String> points, String filter, String trigger)
      implements Event {
    public PacketsStarted {
      points = List.copyOf(points);
    }
  }

  /**
   * The command of one of the packet captures was sent off.
   *
   * @param step the step that it is for
   * @param gather the name that it is gathered under
   * @param attempt 0
   * @param point what the flow calls the point
   * @param target label of the node
   * @param device what is listened to
   * @param command the exact command, as a shell would take it
   */
  record PointStarted(
      String step,
      String gather,
      int attempt,
      String point,
      String target,
      String device,
      String command)
      implements Event {}

  /**
   * Packet captures are over. Their files are on disk by then.
   *
   * @param step the step that they are for
   * @param gather the name that they are gathered under
   * @param attempt 0
   * @param points what came of each point, in the order of the flow
   * @param trigger what came back of the trigger; empty where it did not run
   * @param answer what they tell
   */
  record PacketsEnded(
      String step,
      String gather,
      int attempt,
      List<PacketCapture> points,
      Optional<Capture> trigger,
      Answer answer)
      implements Event {
    public PacketsEnded {
      points = List.copyOf(points);
    }
  }

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
