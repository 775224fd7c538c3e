package dev.gumshoe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fold of events. */
final class SessionStateTest {
  private final Walked walk = Walked.begun(SampleFlows.FORK).enter("look").filled();

  @Test
  void goingBackKeepsTheEvidenceAndUndoesTheDecision() {
    Visit before = walk.kernel("6.1").modules("ip_vs", "ip_vs_rr").visit();
    walk.accept().enter("inside").fails("route", 0, Why.FAILED);
    walk.happen(new Event.SteppedBack("look"));
    assertThat(walk.state().path()).containsExactly(before);
    assertThat(walk.proposed().to()).isEqualTo("inside");
  }

  @Test
  void goingBackFromTheEndOpensTheWalkAgain() {
    walk.kernel("old").modules().accept().happen(new Event.Concluded("old"));
    walk.happen(new Event.SteppedBack("look"));
    assertThat(walk.state().finding()).isEmpty();
    assertThat(walk.proposed().to()).isEqualTo("old");
  }

  @Test
  void goingBackLeadsToTheLatestVisitOfAStep() {
    Walked round = Walked.begun(SampleFlows.ROUND).filled();
    round.enter("look").kernel("new-1").accept().enter("look").kernel("new-2").accept();
    round.enter("look").kernel("old").accept().happen(new Event.SteppedBack("look"));
    assertThat(round.state().path()).hasSize(3);
    assertThat(round.proposed().to()).isEqualTo("old");
  }

  @Test
  void runningAgainClearsTheStepAndEverythingIsAskedAnew() {
    Next asked = walk.next();
    walk.kernel("old").modules().accept().happen(new Event.Concluded("old"));
    walk.happen(new Event.RanAgain("look"));
    assertThat(walk.visit()).isEqualTo(Visit.to("look"));
    assertThat(walk.state().finding()).isEmpty();
    assertThat(walk.state().scope().evidence()).isEmpty();
    assertThat(walk.next()).isEqualTo(asked);
  }

  @Test
  void runningAgainLooksAnewForWhatNothingCouldFill() {
    walk.happen(new Event.RoleUnfilled("proxy", Why.FAILED, "None."));
    walk.happen(new Event.RanAgain("look"));
    assertThat(walk.state().roles())
        .isEqualTo(Map.of("node", new Filling.Filled("root@10.0.0.13", "over SSH")));
  }

  @Test
  void theOperatorOverrulesWithAReason() {
    walk.kernel("old").modules();
    Decision other =
        new Decision(
            Decision.By.OPERATOR, 1, "bare", "No ip_vs.", "", List.of(), List.of(), "I saw it.");
    walk.happen(new Event.Decided("look", other));
    assertThat(walk.visit().decision()).contains(other);
    assertThat(walk.next()).isEqualTo(new Next.Conclude("bare"));
  }

  @Test
  void theLatestAnswerUnderANameCounts() {
    Walked round = Walked.begun(SampleFlows.ROUND).filled();
    round.enter("look").kernel("new-1").accept().enter("look").kernel("new-2");
    assertThat(round.proposed().because()).isEqualTo("It is new-2.");
  }

  @Test
  void anAttemptKeepsTheCommandThatWasSent() {
    walk.happen(new Event.ProbeStarted("look", "modules", 0, "n", "sudo lsmod"));
    var answer = new Answer.Unknown(Why.UNPARSABLE, "no");
    Capture capture = Capture.ofText("n", "x");
    walk.happen(new Event.ProbeEnded("look", "modules", 0, capture, answer));
    assertThat(walk.visit().attempts().get("modules"))
        .containsExactly(new Attempt(0, "sudo lsmod", Optional.of(capture), answer));
  }

  @Test
  void whatWasStoppedIsDueAgainAndWhatWasAnsweredIsNot() {
    walk.kernel("6.1").fails("modules", 0, Why.FAILED);
    Next second = walk.next();
    walk.fails("modules", 1, Why.CANCELLED).happen(new Event.Stopped("look"));
    assertThat(walk.next()).isEqualTo(second);
  }

  @Test
  void aLostConnectionIsTriedAgainOnlyWhenTheSessionIsOpenedAgain() {
    walk.kernel("6.1");
    Next due = walk.next();
    walk.fails("modules", 0, Why.NOT_CONNECTED).happen(new Event.Stopped("look"));
    assertThat(walk.proposed().missing()).containsExactly("modules");
    assertThat(walk.happen(new Event.SessionResumed("1", "")).next()).isEqualTo(due);
  }

  @Test
  void theFoldOfStampedEventsIsTheStateAfterThem() {
    List<Event> events =
        List.of(
            new Event.SessionStarted("sample", "", Map.of("word", "x"), "1"),
            new Event.StepEntered("look"),
            new Event.NoteAdded("look", "odd"));
    var stamped =
        Stream.iterate(0, i -> i + 1)
            .limit(events.size())
            .map(i -> new Stamped(i, Instant.EPOCH, events.get(i)))
            .toList();
    assertThat(SessionState.of(stamped))
        .isEqualTo(
            new SessionState(
                "sample",
                Map.of("word", "x"),
                Map.of(),
                List.of(Visit.to("look")),
                Optional.empty()));
  }

  static Stream<Event> impossible() {
    return Stream.of(
        new Event.SessionStarted("sample", "", Map.of(), "1"),
        new Event.StepEntered("inside"),
        new Event.SteppedBack("inside"),
        new Event.RanAgain("inside"),
        new Event.ProbeStarted("inside", "route", 0, "n", "ip route"),
        new Event.ProbeSkipped("inside", "route", 0, new Answer.Unknown(Why.FAILED, "")));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void anEventThatCannotHappenNowIsRefused(Event impossible) {
    SessionState before = walk.state();
    assertThatThrownBy(() -> before.after(impossible)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noStepIsEnteredAfterTheEnd() {
    walk.kernel("old").modules().accept().happen(new Event.Concluded("old"));
    assertThatThrownBy(() -> walk.enter("inside"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the walk has ended");
  }
}
