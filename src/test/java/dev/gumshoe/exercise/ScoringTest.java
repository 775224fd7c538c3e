package dev.gumshoe.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.lint.Caution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moves are worth, by a case whose clues are known. */
class ScoringTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private Exercise exercise;
  private final List<Move> moves = new ArrayList<>();
  private Instant now = NOON;

  ScoringTest() throws Exception {
    exercise = Shipped.exercise("service-vip-unreachable", "source-kube-mark-drop");
  }

  @BeforeEach
  void begin() {
    moves.add(new Move.Began(now));
  }

  private Score score() {
    return score(exercise.truth());
  }

  private Score score(Truth truth) {
    return Scoring.of(truth, exercise.flow(), moves, _ -> "kube-proxy restarts");
  }

  private void look() {
    exercise.truth().clues().forEach(clue -> looked(clue.gather()));
  }

  private void looked(String gather) {
    moves.add(new Move.Looked(now, exercise.flow().start(), gather));
  }

  private void walk() {
    List<String> path = exercise.truth().path();
    for (int at = 0; at < path.size(); at++) {
      String to = at + 1 < path.size() ? path.get(at + 1) : exercise.truth().finding();
      moves.add(new Move.Took(now, path.get(at), to));
    }
  }

  private void stated(String finding) {
    moves.add(new Move.StatedCause(now, exercise.flow().id(), finding));
  }

  private void mended() {
    String right = exercise.truth().conclusion().remedies().getFirst().title();
    moves.add(new Move.StatedRemedy(now, right));
  }

  @Test
  void theOriginalsOwnWalkIsWorthEverything() {
    look();
    walk();
    stated(exercise.truth().finding());
    mended();
    assertThat(score().points()).isEqualTo(100);
    assertThat(score().rightCause()).isTrue();
    assertThat(score().lines())
        .extracting(ScoreLine::part)
        .containsExactly("Cause", "Evidence", "Remedy", "Steps");
  }

  @Test
  void aRightGuessWithoutEvidenceIsWorthLittle() {
    stated(exercise.truth().finding());
    mended();
    assertThat(score().points()).isLessThanOrEqualTo(16);
    assertThat(score().rightCause()).isTrue();
  }

  @Test
  void evidenceThatIsLookedAtAfterTheStatementDoesNotCount() {
    stated(exercise.truth().finding());
    look();
    mended();
    assertThat(score().points()).isLessThanOrEqualTo(16);
  }

  @Test
  void whatLedToTheFindingCountsTwice() {
    var last = exercise.truth().clues().stream().filter(Clue::deciding).toList();
    var first = exercise.truth().clues().stream().filter(clue -> !clue.deciding()).toList();
    looked(last.getFirst().gather());
    int withLast = points("Evidence");
    moves.removeLast();
    looked(first.getFirst().gather());
    assertThat(withLast).isGreaterThan(points("Evidence"));
  }

  private int points(String part) {
    return score().lines().stream()
        .filter(line -> line.part().equals(part))
        .mapToInt(ScoreLine::points)
        .sum();
  }

  @Test
  void aWrongCauseKeepsWhatTheEvidenceIsWorth() {
    look();
    walk();
    stated("healthy");
    assertThat(points("Cause")).isZero();
    assertThat(points("Evidence")).isEqualTo(20);
    assertThat(score().rightCause()).isFalse();
  }

  @Test
  void aFindingOfThatNameInAnotherFlowIsAnotherCause() {
    look();
    moves.add(new Move.StatedCause(now, "vxlan-checksum-offload", exercise.truth().finding()));
    assertThat(score().rightCause()).isFalse();
  }

  @Test
  void eachNeedlessStepCosts() {
    look();
    walk();
    List<String> path = exercise.truth().path();
    moves.add(new Move.WentBack(now, path.getFirst()));
    moves.add(new Move.Took(now, path.getFirst(), path.get(1)));
    stated(exercise.truth().finding());
    mended();
    assertThat(score().points()).isEqualTo(97);
    assertThat(score().lines().getLast().reason())
        .isEqualTo("1 step was needless: '" + exercise.flow().titleOf(path.get(1)) + "'.");
  }

  @ParameterizedTest
  @CsvSource({"EVIDENCE, 97", "FACT, 94", "BRANCH, 90"})
  void aHintCostsItsPriceOnceAStep(Hint hint, int points) {
    look();
    walk();
    moves.add(new Move.Hinted(now, exercise.flow().start(), hint));
    moves.add(new Move.Hinted(now, exercise.flow().start(), hint));
    stated(exercise.truth().finding());
    mended();
    assertThat(score().points()).isEqualTo(points);
  }

  @Test
  void aCommandThatCanChangeANodeCosts() {
    look();
    walk();
    typed("systemctl restart kubelet", Caution.CAN_CHANGE);
    typed("ls /", Caution.LOOKS);
    typed("sl", Caution.NOT_KNOWN);
    stated(exercise.truth().finding());
    mended();
    assertThat(score().points()).isEqualTo(90);
    assertThat(score().lines().getLast().reason())
        .isEqualTo("Typed on node: systemctl restart kubelet");
  }

  private void typed(String line, Caution caution) {
    moves.add(new Move.Typed(now, "node", line, "", caution));
  }

  @Test
  void aRemedyOfAnotherCauseIsDangerousWhereItTouchesSomething() {
    look();
    walk();
    stated(exercise.truth().finding());
    moves.add(new Move.StatedRemedy(now, "Restart everything"));
    List<Move> all = List.copyOf(moves);
    Score harmful = score();
    Flow flow = exercise.flow();
    Score harmless = Scoring.of(exercise.truth(), flow, all, _ -> "Nothing; this command looks.");
    assertThat(harmless.points()).isEqualTo(83);
    assertThat(harmful.points()).isEqualTo(73);
  }

  @ParameterizedTest
  @CsvSource({"60, 100", "120, 100", "240, 95", "360, 90", "4000, 90"})
  void timeIsComparedWithTheOriginalWhereItTookAny(int seconds, int points) {
    look();
    walk();
    stated(exercise.truth().finding());
    now = NOON.plusSeconds(seconds);
    mended();
    Truth truth = exercise.truth();
    var timed =
        new Truth(
            truth.path(),
            truth.conclusion(),
            truth.clues(),
            Optional.of(Duration.ofMinutes(2)),
            truth.state());
    assertThat(score(timed).points()).isEqualTo(points);
  }

  @Test
  void nothingIsWorthLessThanNothing() {
    typed("rm -rf /", Caution.CAN_CHANGE);
    typed("reboot", Caution.CAN_CHANGE);
    assertThat(score().points()).isZero();
  }
}
