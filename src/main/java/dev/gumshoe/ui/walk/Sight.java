package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Engine;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Filling;
import dev.gumshoe.engine.LostConnection;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.session.PacketProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
  /** After these nothing runs. */
  private static final List<Class<? extends Event>> CLEARING =
      List.of(
          Event.Stopped.class,
          Event.SessionResumed.class,
          Event.StepEntered.class,
          Event.SteppedBack.class,
          Event.RanAgain.class);

  /** These begin to run, or are over. */
  private static final List<Class<? extends Event>> FLYING =
      List.of(
          Event.ProbeStarted.class,
          Event.ProbeEnded.class,
          Event.PacketsStarted.class,
          Event.PacketsEnded.class);

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

  /**
   * What was to be seen when so many events of a session had happened.
   *
   * @param state that the session had then
   * @param count at least 1: before its first event there is nothing to be seen
   */
  public static Sight of(Flow flow, Journal journal, SessionState state, int count) {
    int from = count - 1;
    while (from > 0 && CLEARING.stream().noneMatch(of(journal, from))) {
      from--;
    }
    List<InFlight> running = List.of();
    for (int event = from; event < count; event++) {
      if (FLYING.stream().anyMatch(of(journal, event))) {
        running = inFlight(running, journal.events().get(event).event());
      }
    }
    return new Sight(
        flow,
        state,
        Engine.next(flow, state),
        List.of(),
        running,
        false,
        journal.began(),
        journal.at(count - 1),
        "");
  }

  private static Predicate<Class<? extends Event>> of(Journal journal, int event) {
    return type -> journal.is(event, type);
  }

  /** What was said about a connection that was lost at this step, while the operator is asked. */
  Optional<String> lost() {
    return !busy && next instanceof Next.Propose ? LostConnection.of(state) : Optional.empty();
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
        inFlight(inFlight, stamped.event()),
        busy,
        started,
        stamped.at(),
        trouble);
  }

  private static List<InFlight> inFlight(List<InFlight> before, Event event) {
    var running = new ArrayList<>(before);
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

  /** The same, and something went wrong beside it. */
  Sight telling(String sentence) {
    return new Sight(flow, state, next, choices, inFlight, busy, started, latest, sentence);
  }

  /** The operator's turn. */
  Sight waiting(List<Decision> choices, String trouble) {
    return new Sight(flow, state, next, choices, List.of(), false, started, latest, trouble);
  }
}
