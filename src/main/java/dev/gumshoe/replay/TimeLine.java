package dev.gumshoe.replay;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Stamped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the time of a session went. Positions are those of a {@link Playback}: the number of events
 * that have happened. Times are real ones, before playing shortens any pause; a clock that was set
 * back counts as no time.
 *
 * @param stretches without gaps, from position 1 to the last
 * @param marks decisions and ends, in the order of their positions
 * @param elapsed real time since the first event, by position
 */
public record TimeLine(List<Stretch> stretches, List<Mark> marks, List<Duration> elapsed) {
  public TimeLine {
    stretches = List.copyOf(stretches);
    marks = List.copyOf(marks);
    elapsed = List.copyOf(elapsed);
  }

  /** What the time was spent on. */
  public enum Spent {
    /** Nodes were connected to, or probes ran: the operator waited. */
    NODES,
    /** Nothing ran, until the operator did something. */
    OPERATOR,
    /** The session was closed, and opened again later. */
    AWAY
  }

  /**
   * Time that was spent on one thing, at one step.
   *
   * @param from position at its beginning
   * @param to position at its end, greater
   * @param visit the step's place in the path as it was walked, counted from 1; 0 before the first
   * @param step which one; empty before the first
   * @param length of real time
   */
  public record Stretch(int from, int to, int visit, String step, Spent spent, Duration length) {}

  /** A place that one wants to jump to. */
  public sealed interface Mark {
    /** The position right after it happened. */
    int position();

    /**
     * A branch was taken.
     *
     * @param number of the decision in the session, counted from 1
     * @param step at which one
     */
    record Decided(int position, int number, String step, Decision decision) implements Mark {}

    /** The walk came to an end. */
    record Ended(int position, String finding) implements Mark {}
  }

  /**
   * Of a session's events.
   *
   * @param events in their order, as they were journalled
   */
  public static TimeLine of(List<Stamped> events) {
    var maker = new TimeLineMaker();
    events.forEach(maker::add);
    return maker.made();
  }

  /** The stretch that leads on from a position; the last at the end; empty where there is none. */
  public Optional<Stretch> at(int position) {
    return stretches.stream()
        .filter(stretch -> position < stretch.to())
        .findFirst()
        .or(() -> stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.getLast()));
  }

  /** The decision with this number. */
  public Optional<Mark> decision(int number) {
    return marks.stream()
        .filter(mark -> mark instanceof Mark.Decided decided && decided.number() == number)
        .findFirst();
  }

  /** All the time that was spent so. */
  public Duration spent(Spent spent) {
    return sum(stretches.stream().filter(stretch -> stretch.spent() == spent).toList());
  }

  /** The time that was spent so in one visit of a step. */
  public Duration spent(Spent spent, int visit) {
    return sum(
        stretches.stream()
            .filter(stretch -> stretch.spent() == spent && stretch.visit() == visit)
            .toList());
  }

  private static Duration sum(List<Stretch> stretches) {
    return stretches.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
  }
}
