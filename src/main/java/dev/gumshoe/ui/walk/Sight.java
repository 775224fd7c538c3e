package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Engine;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Filling;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.session.PacketProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the screen shows of a walk at one moment; live and replayed walks make the same.
 *
 * @param flow the tree
 * @param state where the walk stands
 * @param next what is to be done next
 * @param choices all branches of the step, when a person may choose; else empty
 * @param inFlight probes that run now
 * @param busy whether Gumshoe works, and the operator waits
 * @param started when the session began
 * @param latest when the last event happened
 * @param trouble a sentence about what went wrong; else empty
 */
public record Sight(
    Flow flow,
    SessionState state,
    Next next,
    List<Decision> choices,
    List<InFlight> inFlight,
    boolean busy,
    Instant started,
    Instant latest,
    String trouble) {
  public Sight {
    choices = List.copyOf(choices);
    inFlight = List.copyOf(inFlight);
  }

  /**
   * A probe that runs.
   *
   * @param step for which step
   * @param gather under which name
   * @param target where
   * @param command exactly
   * @param progress how it goes, a line; empty where that is not told
   * @param soFar what packets that came until now show; empty for what captures none
   */
  public record InFlight(
      String step,
      String gather,
      String target,
      String command,
      String progress,
      Optional<PacketTrace> soFar) {
    InFlight(String step, String gather, String target, String command) {
      this(step, gather, target, command, "", Optional.empty());
    }

    private InFlight going(PacketProgress now) {
      return new InFlight(step, gather, target, command, words(now), now.soFar());
    }
  }

  /** What was to be seen after each of these events, which begin with the session's start. */
  public static List<Sight> all(Flow flow, List<Stamped> events) {
    var sights = new ArrayList<Sight>();
    SessionState state = SessionState.EMPTY;
    Sight sight = of(flow, state, events.getFirst().at());
    for (Stamped stamped : events) {
      state = state.after(stamped.event());
      sight = sight.after(stamped, state);
      sights.add(sight);
    }
    return sights;
  }

  /** Labels of the nodes and containers that are asked. */
  public List<String> targets() {
    return state.roles().values().stream()
        .map(filling -> filling instanceof Filling.Filled(String target, _) ? target : "")
        .filter(target -> !target.isEmpty())
        .toList();
  }

  /** Before anything is done. */
  static Sight of(Flow flow, SessionState state, Instant started) {
    Next next = Engine.next(flow, state);
    return new Sight(flow, state, next, List.of(), List.of(), false, started, started, "");
  }

  /** After one more event. */
  Sight after(Stamped stamped, SessionState now) {
    Next then = Engine.next(flow, now);
    return new Sight(
        flow,
        now,
        then,
        stamped.event() instanceof Event.NoteAdded ? choices : List.of(),
        inFlight(stamped.event()),
        busy,
        started,
        stamped.at(),
        trouble);
  }

  private List<InFlight> inFlight(Event event) {
    var running = new ArrayList<>(inFlight);
    switch (event) {
      case Event.ProbeStarted(String step, String gather, _, String target, String command) ->
          running.add(new InFlight(step, gather, target, command));
      case Event.ProbeEnded(String step, String gather, _, _, _) ->
          running.removeIf(one -> one.step().equals(step) && one.gather().equals(gather));
      case Event.PacketsStarted(
              String step,
              String gather,
              _,
              var points,
              String filter,
              String trigger) ->
          running.add(
              new InFlight(
                  step, gather, String.join(", ", points), trigger.isEmpty() ? filter : trigger));
      case Event.PacketsEnded(String step, String gather, _, _, _, _) ->
          running.removeIf(one -> one.step().equals(step) && one.gather().equals(gather));
      case Event.Stopped _,
          Event.SessionResumed _,
          Event.StepEntered _,
          Event.SteppedBack _,
          Event.RanAgain _ ->
          running.clear();
      case Event.SessionStarted _,
          Event.RoleFilled _,
          Event.RoleUnfilled _,
          Event.ProbeSkipped _,
          Event.PointStarted _,
          Event.Decided _,
          Event.NoteAdded _,
          Event.Concluded _ -> {}
    }
    return running;
  }

  /** Packet captures that run have gone on. */
  Sight hearing(PacketProgress progress) {
    List<InFlight> told =
        inFlight.stream()
            .map(
                one ->
                    one.step().equals(progress.step()) && one.gather().equals(progress.gather())
                        ? one.going(progress)
                        : one)
            .toList();
    return new Sight(flow, state, next, choices, told, busy, started, latest, trouble);
  }

  private static String words(PacketProgress progress) {
    String received = progress.received();
    return progress.stage() + (received.isEmpty() ? "" : " · " + received);
  }

  /** Gumshoe works. */
  Sight working() {
    return new Sight(flow, state, next, List.of(), inFlight, true, started, latest, "");
  }

  /** The operator's turn. */
  Sight waiting(List<Decision> choices, String trouble) {
    return new Sight(flow, state, next, choices, List.of(), false, started, latest, trouble);
  }
}
