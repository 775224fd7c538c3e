package dev.gumshoe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.DecidingLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules decide, and what else the operator can choose. */
final class DecisionsTest {
  private static final String NO_IPVS = "!modules.modules.exists(m, m.name == 'ip_vs')";
  private final Walked walk = Walked.begun(SampleFlows.FORK).enter("look").filled();

  @Test
  void theFirstRuleThatHoldsDecidesWithItsLines() {
    assertThat(walk.kernel("old").modules().proposed())
        .isEqualTo(
            new Decision(
                Decision.By.RULE,
                0,
                "old",
                "It runs old.",
                "kernel.release == 'old'",
                List.of(new DecidingLine("kernel", 1)),
                List.of(),
                ""));
  }

  @Test
  void otherwiseIsProposedWhereNoRuleHolds() {
    assertThat(walk.kernel("6.1").modules("ip_vs").proposed())
        .isEqualTo(
            new Decision(
                Decision.By.OTHERWISE,
                3,
                "person",
                "Only ip_vs, and eth0.",
                "",
                List.of(),
                List.of(),
                ""));
  }

  @Test
  void aRuleThatCannotBeToldIsNotPassedOverForALaterOneThatHolds() {
    walk.modules().fails("kernel", 0, Why.TIMED_OUT);
    assertThat(walk.proposed())
        .isEqualTo(
            new Decision(
                Decision.By.UNKNOWN,
                4,
                "person",
                "The node does not tell.",
                "kernel.release == 'old'",
                List.of(),
                List.of("kernel"),
                ""));
  }

  @Test
  void anEarlierRuleThatHoldsNeedsNotWhatALaterOneReads() {
    walk.kernel("old").fails("modules", 0, Why.FAILED).fails("modules", 1, Why.FAILED);
    assertThat(walk.proposed().to()).isEqualTo("old");
  }

  @Test
  void theRuleThatCouldNotBeToldIsNamed() {
    walk.kernel("6.1").fails("modules", 0, Why.FAILED).fails("modules", 1, Why.FAILED);
    assertThat(walk.proposed().condition()).isEqualTo(NO_IPVS);
  }

  @Test
  void aStepWithoutRulesDoesNotPassOverWhatItCouldNotLearn() {
    walk.happen(new Event.SteppedBack("look")).kernel("6.1").modules("ip_vs", "ip_vs_rr").accept();
    walk.enter("inside").fails("route", 0, Why.NO_PERMISSION);
    assertThat(walk.proposed())
        .isEqualTo(
            new Decision(
                Decision.By.UNKNOWN,
                1,
                "person",
                "It does not tell.",
                "",
                List.of(),
                List.of("route"),
                ""));
  }

  @Test
  void theOperatorCanTakeAnyBranchAndUnknownIsTheLast() {
    walk.kernel("6.1").modules();
    assertThat(Decisions.choices(walk.flow.step("look"), walk.state().scope()))
        .extracting(Decision::by, Decision::branch, Decision::to, Decision::because)
        .containsExactly(
            tuple(Decision.By.OPERATOR, 0, "old", "It runs 6.1."),
            tuple(Decision.By.OPERATOR, 1, "bare", "No ip_vs."),
            tuple(Decision.By.OPERATOR, 2, "inside", "Both."),
            tuple(Decision.By.OPERATOR, 3, "person", "Only ip_vs, and eth0."),
            tuple(Decision.By.OPERATOR, 4, "person", "The node does not tell."));
  }

  @Test
  void answersOfAPersonAreNumberedLikeBranches() {
    assertThat(Decisions.choices(walk.flow.step("person"), walk.state().scope()))
        .extracting(Decision::by, Decision::branch, Decision::to, Decision::because)
        .containsExactly(
            tuple(Decision.By.PERSON, 0, "bare", "It is red."),
            tuple(Decision.By.PERSON, 1, "fine", "It is green."),
            tuple(Decision.By.PERSON, 2, "open", "Nobody knows."));
  }
}
