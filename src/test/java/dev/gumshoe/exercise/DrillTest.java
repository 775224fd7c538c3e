package dev.gumshoe.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a trainee can do, in cases of all flows. */
class DrillTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2026-03-04T12:00:00Z");
  private static final long SEED = Long.getLong("gumshoe.seed", 20_261_122L);
  private static final List<Hint> HINTS = List.of(Hint.values());
  private static final int OF_EACH = 4;

  static Stream<Arguments> cases() throws IOException {
    List<Flow> all = Shipped.flows();
    return Shipped.entries().stream()
        .flatMap(entry -> some(entry).map(one -> Arguments.of(one.id(), entry.flow(), one, all)));
  }

  private static Stream<Case> some(CatalogEntry entry) {
    List<Case> shuffled = new ArrayList<>(entry.cases());
    Collections.shuffle(shuffled, new Random(SEED));
    return shuffled.stream().limit(OF_EACH);
  }

  private static Drill drill(Flow flow, Case recorded, List<Flow> all) throws ExerciseException {
    return new Drill(CaseExercise.of(flow, recorded), Choices.of(flow, all), CLOCK);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whoLooksAtAllAndGoesTheOriginalsWayHasAllPoints(
      String id, Flow flow, Case recorded, List<Flow> all) throws Exception {
    Drill drill = drill(flow, recorded, all);
    while (drill.step().isPresent()) {
      drill.probes().forEach(probe -> drill.look(probe.gather()));
      String here = drill.step().get().id();
      Decision right = drill.exercise().truth().decisionAt(here).orElseThrow();
      drill.take(places(drill).indexOf(right.to()));
    }
    String finding = drill.exercise().truth().finding();
    assertThat(drill.state().finding()).contains(finding);
    drill.state(cause(drill, finding));
    List<String> right =
        drill.exercise().truth().conclusion().remedies().stream().map(one -> one.title()).toList();
    assertThat(drill.remedies()).containsAll(right);
    drill.remedy(right.isEmpty() ? "" : right.getFirst());
    assertThat(drill.debriefing().score().points()).isEqualTo(100);
    assertThat(drill.debriefing().paths()).allMatch(line -> line.startsWith("both"));
  }

  private static List<String> places(Drill drill) {
    return drill.branches().stream().map(Decision::to).toList();
  }

  private static Cause cause(Drill drill, String finding) {
    String flow = drill.exercise().flow().id();
    return drill.causes().stream()
        .filter(one -> one.flow().equals(flow) && one.finding().equals(finding))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whateverIsDoneTheExerciseGoesOn(String id, Flow flow, Case recorded, List<Flow> all)
      throws Exception {
    Drill drill = drill(flow, recorded, all);
    var random = new Random(SEED + id.hashCode());
    for (int move = 0; move < 30; move++) {
      switch (random.nextInt(6)) {
        case 0 -> drill.back();
        case 1 ->
            assertThat(drill.hint(HINTS.get(random.nextInt(HINTS.size()))))
                .isNotEmpty()
                .allMatch(line -> !line.isBlank());
        case 2, 3 ->
            drill.probes().stream()
                .skip(random.nextInt(3))
                .findFirst()
                .ifPresent(probe -> drill.look(probe.gather()));
        default -> {
          assertThat(drill.reasons()).hasSameSizeAs(drill.branches());
          if (!drill.branches().isEmpty()) {
            drill.take(random.nextInt(drill.branches().size()));
          }
        }
      }
    }
    drill.state(drill.causes().getFirst());
    drill.remedy(drill.remedies().getFirst());
    assertThat(drill.debriefing().score().points()).isBetween(0, 100);
    assertThat(drill.debriefing().paths()).isNotEmpty();
  }

  @Test
  void nothingIsGatheredThatWasNotLookedAt() throws Exception {
    Drill drill = vip();
    assertThat(drill.state().scope().evidence()).isEmpty();
    drill.look("connect");
    assertThat(drill.state().scope().evidence()).containsOnlyKeys("connect");
    assertThat(drill.probes()).extracting(Probe::looked).containsExactly(true, false);
  }

  private static Drill vip() throws Exception {
    CatalogEntry entry = Shipped.entry("service-vip-unreachable");
    return drill(
        entry.flow(), entry.find("source-kube-mark-drop").orElseThrow(), List.of(entry.flow()));
  }

  @Test
  void theReasonsOfBranchesSayNoValues() throws Exception {
    Drill drill = vip();
    drill.look("connect");
    assertThat(drill.reasons())
        .contains("The connection ended as: …")
        .noneMatch(reason -> reason.contains("timed-out"));
  }

  @Test
  void aWrongBranchLeadsOnAndTheHintSaysWhereItLeftTheOriginal() throws Exception {
    Drill drill = vip();
    drill.take(0);
    assertThat(drill.step()).isPresent();
    assertThat(drill.hint(Hint.BRANCH).getFirst())
        .isEqualTo(
            "The original did not come here. Go back to: Does the Service answer from this node?");
    drill.back();
    assertThat(drill.step().orElseThrow().id()).isEqualTo("answers");
  }

  @Test
  void hintsAreStrongerByTheirPrice() throws Exception {
    Drill drill = vip();
    assertThat(drill.hint(Hint.EVIDENCE))
        .containsExactly("Look at: connect, at 'Does the Service answer from this node?'.");
    assertThat(drill.hint(Hint.FACT))
        .isNotEmpty()
        .noneMatch(line -> line.contains("Which mode does kube-proxy run in?"));
    assertThat(drill.hint(Hint.BRANCH).getFirst())
        .startsWith("Take: Which mode does kube-proxy run in?");
  }

  @Test
  void causesOfFlowsThatLookAlikeAreAmongTheChoices() throws Exception {
    CatalogEntry entry = Shipped.entry("service-vip-unreachable");
    Choices choices = Choices.of(entry.flow(), Shipped.flows());
    assertThat(choices.causes())
        .extracting(Cause::flow)
        .contains(entry.flow().id())
        .anyMatch(flow -> !flow.equals(entry.flow().id()));
    assertThat(choices.causes()).extracting(Cause::title).isSorted();
  }
}
