package dev.gumshoe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Step;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is next, event by event. */
final class EngineTest {
  private final Walked walk = Walked.begun(SampleFlows.FORK);

  private static Next.Skip skip(String gather, Why why, String detail) {
    return new Next.Skip("inside", gather, 0, new Answer.Unknown(why, detail));
  }

  private Role role(String name) {
    return Objects.requireNonNull(walk.flow.roles().get(name));
  }

  private Walked atContainer() {
    return walk.enter("look").filled().kernel("6.1").modules("ip_vs", "ip_vs_rr").accept();
  }

  @Test
  void theWalkBeginsAtTheStart() {
    assertThat(walk.next()).isEqualTo(new Next.Enter("look"));
  }

  @Test
  void aRoleIsFilledBeforeItIsAsked() {
    assertThat(walk.enter("look").next()).isEqualTo(new Next.Fill(role("node")));
  }

  @Test
  void theNodeOfAContainerIsFilledBeforeTheContainer() {
    walk.happen(new Event.StepEntered("inside"));
    assertThat(walk.next()).isEqualTo(new Next.Fill(role("node")));
    walk.happen(new Event.RoleFilled("node", "n", "over SSH"));
    assertThat(walk.next()).isEqualTo(new Next.Fill(role("proxy")));
  }

  @Test
  void aContainerCanBeTheOneThatTheOperatorNames() {
    var role =
        new Role.OfContainer("writer", "The writer", "node", Map.of(), Optional.of("${component}"));
    assertThat(role.named(Map.of("component", "edge")).container()).contains("edge");
    assertThat(role.named(Map.of()).container()).contains("${component}");
    var fixed = new Role.OfContainer("proxy", "It", "node", Map.of(), Optional.of("kube-proxy"));
    assertThat(fixed.named(Map.of("component", "edge"))).isEqualTo(fixed);
  }

  @Test
  void allThatAStepGathersIsAskedAtOnce() {
    Command kernel =
        new Command(
            List.of("uname", "-r"),
            Privilege.ROOT,
            Duration.ofSeconds(5),
            Command.DEFAULT_OUTPUT_LIMIT);
    assertThat(walk.enter("look").filled().next())
        .isEqualTo(
            new Next.Run(
                List.of(
                    new Order.OfProbe("look", "kernel", 0, "node", "uname", kernel),
                    new Order.OfProbe(
                        "look", "modules", 0, "node", "lsmod", Command.of("lsmod")))));
  }

  @Test
  void whatIsAnsweredIsNotAskedAgain() {
    walk.enter("look").filled().kernel("6.1");
    assertThat(walk.next())
        .isEqualTo(
            new Next.Run(
                List.of(
                    new Order.OfProbe(
                        "look", "modules", 0, "node", "lsmod", Command.of("lsmod")))));
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NO_TARGET", "NOT_CONNECTED", "CANCELLED"},
      mode = EnumSource.Mode.EXCLUDE)
  void anotherCommandIsTriedForWhatThisOneDidNotTell(Why why) {
    walk.enter("look").filled().kernel("6.1").fails("modules", 0, why);
    Command other = Command.of("cat", "/proc/modules");
    assertThat(walk.next())
        .isEqualTo(
            new Next.Run(List.of(new Order.OfProbe("look", "modules", 1, "node", "lsmod", other))));
    walk.fails("modules", 1, why);
    assertThat(walk.proposed().by()).isEqualTo(Decision.By.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_TARGET", "NOT_CONNECTED", "CANCELLED"})
  void noOtherCommandIsTriedWhereNoneCouldAnswer(Why why) {
    walk.enter("look").filled().kernel("6.1").fails("modules", 0, why);
    assertThat(walk.proposed().missing()).containsExactly("modules");
  }

  @ParameterizedTest
  @EnumSource(Why.class)
  void aProbeForWhichThereIsNoTargetIsSkipped(Why why) {
    atContainer().happen(new Event.RoleUnfilled("proxy", why, "None is there."));
    walk.enter("inside");
    Why told = why == Why.NOT_CONNECTED ? why : Why.NO_TARGET;
    Next.Skip skip = skip("route", told, "None is there.");
    assertThat(walk.next()).isEqualTo(skip);
    walk.happen(new Event.ProbeSkipped("inside", "route", 0, skip.answer()));
    assertThat(walk.proposed().missing()).containsExactly("route");
  }

  @Test
  void aProbeWhoseValueIsNotKnownIsSkipped() {
    Walked bare = Walked.begun(SampleFlows.FORK, Map.of()).filled().enter("inside");
    assertThat(bare.next())
        .isEqualTo(
            skip(
                "route",
                Why.NO_VALUE,
                "'${word}' cannot be filled in: a value in it is not known"));
  }

  @Test
  void onlyAPersonDecidesAStepThatAsks() {
    walk.enter("person");
    assertThat(walk.next()).isEqualTo(new Next.Ask((Step.ByPerson) walk.flow.step("person")));
  }

  @Test
  void aDecisionLeadsToAStepOrToTheEnd() {
    atContainer();
    assertThat(walk.next()).isEqualTo(new Next.Enter("inside"));
    walk.enter("inside").happen(new Event.SteppedBack("look")).take(1);
    assertThat(walk.next()).isEqualTo(new Next.Conclude("bare"));
    walk.happen(new Event.Concluded("bare"));
    assertThat(walk.next()).isEqualTo(new Next.Done(walk.flow.finding("bare").orElseThrow()));
  }

  @Test
  void aFindingThatTheFlowDoesNotHaveIsRefused() {
    walk.happen(new Event.Concluded("from-another-flow"));
    assertThatThrownBy(walk::next).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWalkThatGoesRoundIsStoppedAfterFiveTimesAndGoesOnByAnotherBranch() {
    Walked round = Walked.begun(SampleFlows.ROUND).filled();
    for (int time = 1; time <= 5; time++) {
      assertThat(round.next()).isEqualTo(new Next.Enter("look"));
      round.enter("look").kernel("new").accept();
    }
    assertThat(round.next())
        .isEqualTo(
            new Next.Stuck(
                "look",
                "The walk came to 'What does the kernel say?' 5 times already;"
                    + " choose another branch."));
    assertThat(round.take(4).next()).isEqualTo(new Next.Conclude("fine"));
  }
}
