package dev.gumshoe.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Next;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.flow.Question;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.session.CaseTargets;
import dev.gumshoe.session.CaseTrial;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionInputs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions as exercises. */
class SessionExerciseTest {
  @TempDir private Path folder;

  private Path walked(CatalogEntry entry, Case recorded, int decisions) throws Exception {
    Path place = folder.resolve("session");
    var inputs = SessionInputs.of(entry.flow(), recorded.inputs());
    try (Session session =
        Session.begin(
            entry.flow(),
            inputs,
            new CaseTargets(recorded),
            JournalWriter.create(place, Clock.systemUTC()),
            "test")) {
      for (int decision = 0; decision < decisions; decision++) {
        switch (session.advance()) {
          case Next.Propose _ -> session.accept();
          case Next.Ask(Step.ByPerson step) -> session.take(answer(step, recorded), "");
          default -> {}
        }
      }
      session.advance();
    }
    return place;
  }

  private static int answer(Step.ByPerson step, Case recorded) {
    var answers = step.question().answers().stream().map(Question.Choice::id).toList();
    int given = answers.indexOf(recorded.choices().getOrDefault(step.id(), ""));
    return given < 0 ? answers.size() : given;
  }

  @ParameterizedTest
  @CsvSource({
    "service-vip-unreachable, source-kube-mark-drop",
    "vxlan-checksum-offload, source-bad-checksum",
    "iptables-backend-mismatch, healthy"
  })
  void aSessionIsMeasuredByWhatItFoundItself(String flow, String name) throws Exception {
    CatalogEntry entry = Shipped.entry(flow);
    Case recorded = entry.find(name).orElseGet(() -> entry.cases().getFirst());
    Exercise exercise = SessionExercise.of(walked(entry, recorded, 50));
    Exercise same = CaseExercise.of(entry.flow(), recorded);
    assertThat(exercise.truth().path()).isEqualTo(same.truth().path());
    assertThat(exercise.truth().finding()).isEqualTo(same.truth().finding());
    assertThat(exercise.truth().clues()).isEqualTo(same.truth().clues());
  }

  @Test
  void itsNodesAnswerWhatTheyAnsweredThenAndKnowNothingElse() throws Exception {
    CatalogEntry entry = Shipped.entry("service-vip-unreachable");
    Path place = walked(entry, entry.find("healthy").orElseThrow(), 50);
    Exercise exercise = SessionExercise.of(place);
    assertThat(exercise.truth().path()).doesNotContain("mode");
    var drill = new Drill(exercise, Choices.of(exercise.flow(), List.of()), Clock.systemUTC());
    drill.look("connect");
    assertThat(drill.state().path().getLast().answers().get("connect"))
        .isEqualTo(exercise.truth().state().path().getFirst().answers().get("connect"));
    drill.take(drill.branches().stream().map(Decision::to).toList().indexOf("mode"));
    drill.probes().forEach(probe -> drill.look(probe.gather()));
    assertThat(drill.state().path().getLast().answers().values())
        .isNotEmpty()
        .allSatisfy(
            answer ->
                assertThat(answer)
                    .isInstanceOfSatisfying(
                        Answer.Unknown.class,
                        unknown -> assertThat(unknown.detail()).startsWith("Not recorded: ")));
  }

  @Test
  void asACaseForPracticeNodesItLeadsToTheSameFinding() throws Exception {
    CatalogEntry entry = Shipped.entry("service-vip-unreachable");
    Path place = walked(entry, entry.find("source-kube-mark-drop").orElseThrow(), 50);
    Exercise exercise = SessionExercise.of(place);
    assertThat(CaseTrial.walk(exercise.flow(), exercise.practice()).meets(exercise.practice()))
        .isTrue();
  }

  @Test
  void aSessionWithoutAFindingIsNone() throws Exception {
    CatalogEntry entry = Shipped.entry("service-vip-unreachable");
    Path place = walked(entry, entry.find("source-kube-mark-drop").orElseThrow(), 2);
    assertThatThrownBy(() -> SessionExercise.of(place))
        .isInstanceOf(ExerciseException.class)
        .hasMessageContaining("came to no finding");
  }
}
