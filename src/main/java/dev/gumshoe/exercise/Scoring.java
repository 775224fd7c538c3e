package dev.gumshoe.exercise;

import dev.gumshoe.engine.Conclusion.ShownRemedy;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.lint.Caution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What moves are worth, of 100 points: a pure function of them and of the truth.
 *
 * <ul>
 *   <li>cause, 40: a quarter for the right one, three quarters by the evidence behind it;
 *   <li>evidence, 20: the share of the clues that were looked at before the cause was stated, where
 *       those of the last decision count twice;
 *   <li>remedy, 15: one that the finding has, or none where it has none; by the evidence as the
 *       cause;
 *   <li>steps, 15: by the evidence; 3 less for each step that the original did not need;
 *   <li>time, 10: by the evidence; all of it within the original's time, none from three times that
 *       on. Where nobody took that time, what remains is counted as 100;
 *   <li>less 3, 6 or 10 for a hint, each once a step, and 10 for each dangerous step: a command
 *       that can change a node, a remedy that does not belong to the cause and touches something.
 * </ul>
 */
public final class Scoring {
  private static final int CAUSE = 40;
  private static final int EVIDENCE = 20;
  private static final int REMEDY = 15;
  private static final int STEPS = 15;
  private static final int TIME = 10;
  private static final int NEEDLESS = 3;
  private static final int DANGEROUS = 10;

  /** As flows write of a remedy that only looks. */
  private static final String TOUCHES_NOTHING = "Nothing";

  private static final double WITHOUT_EVIDENCE = 0.25;

  private final Truth truth;
  private final Flow flow;
  private final Trail trail;
  private final double share;
  private final UnaryOperator<String> touches;
  private final List<ScoreLine> lines = new ArrayList<>();

  private Scoring(Truth truth, Flow flow, List<Move> moves, UnaryOperator<String> touches) {
    this.truth = truth;
    this.flow = flow;
    this.trail = Trail.of(moves);
    this.share = share();
    this.touches = touches;
  }

  /**
   * The score of moves.
   *
   * @param flow the flow that the truth is of
   * @param touches what the remedy of a title would change
   */
  public static Score of(Truth truth, Flow flow, List<Move> moves, UnaryOperator<String> touches) {
    return new Scoring(truth, flow, moves, touches).score();
  }

  private Score score() {
    boolean right = cause();
    evidence();
    boolean harmless = remedy();
    steps();
    truth.took().ifPresent(this::time);
    int most = lines.stream().mapToInt(ScoreLine::most).sum();
    int had = lines.stream().mapToInt(ScoreLine::points).sum();
    hints();
    dangerous(harmless);
    int less = lines.stream().filter(line -> line.most() == 0).mapToInt(ScoreLine::points).sum();
    int points = (int) Math.round(100.0 * had / most) + less;
    return new Score(Math.clamp(points, 0, 100), lines, right);
  }

  private double share() {
    int all = truth.clues().stream().mapToInt(Clue::weight).sum();
    Set<String> seen = trail.gatheredBeforeCause();
    int had =
        truth.clues().stream()
            .filter(clue -> seen.contains(clue.gather()))
            .mapToInt(Clue::weight)
            .sum();
    return all == 0 ? 1 : (double) had / all;
  }

  private double backed() {
    return WITHOUT_EVIDENCE + (1 - WITHOUT_EVIDENCE) * share;
  }

  private boolean cause() {
    Optional<Move.StatedCause> stated = trail.cause();
    boolean right =
        stated
            .filter(one -> one.flow().equals(flow.id()) && one.finding().equals(truth.finding()))
            .isPresent();
    String reason =
        stated.isEmpty()
            ? "No cause was stated."
            : !right
                ? "The cause is another one: " + truth.conclusion().finding().title() + "."
                : share < 1
                    ? "The right cause, with %d %% of the evidence behind it.".formatted(percent())
                    : "The right cause, with all the evidence behind it.";
    add("Cause", right ? CAUSE * backed() : 0, CAUSE, reason);
    return right;
  }

  private void evidence() {
    Set<String> seen = trail.gatheredBeforeCause();
    List<String> missed =
        truth.clues().stream()
            .map(Clue::gather)
            .filter(gather -> !seen.contains(gather))
            .distinct()
            .toList();
    String reason =
        missed.isEmpty()
            ? "All that decides was looked at before the cause was stated."
            : "Not looked at before the cause was stated: " + String.join(", ", missed) + ".";
    add("Evidence", EVIDENCE * share, EVIDENCE, reason);
  }

  /** Whether the remedy does no harm. */
  private boolean remedy() {
    List<String> right =
        truth.conclusion().remedies().stream().map(ShownRemedy::title).distinct().toList();
    Optional<String> stated = trail.remedy().map(Move.StatedRemedy::remedy);
    String all = right.isEmpty() ? "nothing is to be changed" : String.join("; or: ", right);
    boolean good =
        stated.filter(one -> right.isEmpty() ? one.isEmpty() : right.contains(one)).isPresent();
    String reason = good ? "It mends this cause." : "What would have been right: " + all + ".";
    add("Remedy", good ? REMEDY * backed() : 0, REMEDY, reason);
    return good || stated.filter(one -> !one.isEmpty()).isEmpty();
  }

  private void steps() {
    List<String> needless =
        trail.needless(truth).stream().map(step -> "'" + flow.titleOf(step) + "'").toList();
    double points = STEPS * share - NEEDLESS * needless.size();
    String reason =
        needless.isEmpty()
            ? "No step was needless."
            : "%d %s needless: %s."
                .formatted(
                    needless.size(),
                    needless.size() == 1 ? "step was" : "steps were",
                    String.join("; ", needless));
    add("Steps", Math.max(0, points), STEPS, reason);
  }

  private void time(Duration original) {
    double times = (double) trail.took().toMillis() / Math.max(1, original.toMillis());
    double left = Math.clamp((3 - times) / 2, 0.0, 1.0);
    String reason =
        "%s; the original took %s.".formatted(Took.words(trail.took()), Took.words(original));
    add("Time", TIME * left * share, TIME, reason);
  }

  private void hints() {
    trail
        .hints()
        .forEach(
            hint ->
                lines.add(
                    new ScoreLine(
                        "Hint",
                        -hint.strength().price(),
                        0,
                        "At '%s': %s."
                            .formatted(flow.titleOf(hint.step()), hint.strength().words()))));
  }

  private void dangerous(boolean harmless) {
    for (Move.Typed typed : trail.typed()) {
      if (typed.caution() == Caution.CAN_CHANGE) {
        danger("Typed on %s: %s".formatted(typed.role(), typed.line()));
      }
    }
    String title = trail.remedy().map(Move.StatedRemedy::remedy).orElse("");
    if (!harmless && !touches.apply(title).startsWith(TOUCHES_NOTHING)) {
      danger(
          "'%s' does not mend this cause, and would touch: %s"
              .formatted(title, touches.apply(title)));
    }
  }

  private void danger(String reason) {
    lines.add(new ScoreLine("Dangerous step", -DANGEROUS, 0, reason));
  }

  private void add(String part, double points, int most, String reason) {
    lines.add(new ScoreLine(part, (int) Math.round(points), most, reason));
  }

  private long percent() {
    return Math.round(100 * share);
  }
}
