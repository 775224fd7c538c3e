package dev.gumshoe.replay;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.replay.TimeLine.Mark;
import dev.gumshoe.replay.TimeLine.Spent;
import dev.gumshoe.replay.TimeLine.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads events one by one, and keeps what the time between them was spent on. */
final class TimeLineMaker {
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Duration> elapsed = new ArrayList<>(List.of(Duration.ZERO));
  private final Set<Run> running = new HashSet<>();
  private Instant latest = Instant.MIN;
  private int position;
  private int visit;
  private int decisions;
  private String step = "";

  private record Run(String step, String gather, int attempt) {}

  void add(Stamped stamped) {
    if (stamped.event() instanceof Event.StepEntered(String to)) {
      // The moment before it was spent on the way there.
      enter(to);
    }
    if (position == 0) {
      elapsed.add(Duration.ZERO);
    } else {
      Duration gap = Duration.between(latest, stamped.at());
      spend(gap.isNegative() ? Duration.ZERO : gap, spentBefore(stamped.event()));
    }
    latest = stamped.at();
    position++;
    take(stamped.event());
  }

  TimeLine made() {
    return new TimeLine(stretches, marks, elapsed);
  }

  private void spend(Duration gap, Spent spent) {
    elapsed.add(elapsed.getLast().plus(gap));
    var fresh = new Stretch(position, position + 1, visit, step, spent, gap);
    if (!stretches.isEmpty()) {
      Stretch last = stretches.getLast();
      if (last.visit() == visit && last.spent() == spent) {
        stretches.removeLast();
        fresh = new Stretch(last.from(), position + 1, visit, step, spent, last.length().plus(gap));
      }
    }
    stretches.add(fresh);
  }

  /** While nothing runs, time passes until Gumshoe goes on by itself or the operator acts. */
  private Spent spentBefore(Event next) {
    return switch (next) {
      case Event.SessionResumed _ -> Spent.AWAY;
      case Event.Decided _,
          Event.SteppedBack _,
          Event.RanAgain _,
          Event.NoteAdded _,
          Event.Stopped _ ->
          running.isEmpty() ? Spent.OPERATOR : Spent.NODES;
      // An end follows its decision at once, and takes no time of its own.
      case Event.Concluded _ -> stretches.isEmpty() ? Spent.NODES : stretches.getLast().spent();
      case Event.SessionStarted _,
          Event.RoleFilled _,
          Event.RoleUnfilled _,
          Event.StepEntered _,
          Event.ProbeStarted _,
          Event.ProbeEnded _,
          Event.ProbeSkipped _,
          Event.PacketsStarted _,
          Event.PointStarted _,
          Event.PacketsEnded _ ->
          Spent.NODES;
    };
  }

  private void take(Event event) {
    switch (event) {
      case Event.SteppedBack(String to) -> enter(to);
      case Event.ProbeStarted(String at, String gather, int attempt, _, _) ->
          running.add(new Run(at, gather, attempt));
      case Event.PacketsStarted(String at, String gather, int attempt, _, _, _) ->
          running.add(new Run(at, gather, attempt));
      case Event.ProbeEnded(String at, String gather, int attempt, _, _) ->
          running.remove(new Run(at, gather, attempt));
      case Event.PacketsEnded(String at, String gather, int attempt, _, _, _) ->
          running.remove(new Run(at, gather, attempt));
      case Event.SessionResumed _ -> running.clear();
      case Event.Decided(String at, var decision) ->
          marks.add(new Mark.Decided(position, ++decisions, at, decision));
      case Event.Concluded(String finding) -> marks.add(new Mark.Ended(position, finding));
      case Event.SessionStarted _,
          Event.RoleFilled _,
          Event.RoleUnfilled _,
          Event.StepEntered _,
          Event.ProbeSkipped _,
          Event.PointStarted _,
          Event.RanAgain _,
          Event.NoteAdded _,
          Event.Stopped _ -> {}
    }
  }

  private void enter(String to) {
    visit++;
    step = to;
  }
}
