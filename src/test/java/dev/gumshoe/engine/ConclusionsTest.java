package dev.gumshoe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Conclusion.Proof;
import dev.gumshoe.engine.Conclusion.QuotedLine;
import dev.gumshoe.engine.Conclusion.RuledOut;
import dev.gumshoe.engine.Conclusion.StillUnknown;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.DecidingLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finding rests on. */
final class ConclusionsTest {
  private static final String KERNEL = "What does the kernel say?";
  private static final String NO_IPVS = "!modules.modules.exists(m, m.name == 'ip_vs')";
  private static final RuledOut NOT_OLD =
      new RuledOut("old", "The kernel is old", KERNEL, "kernel.release == 'old'");
  private static final RuledOut NOT_BARE =
      new RuledOut("bare", "A module is not there", KERNEL, NO_IPVS);

  private final Walked walk = Walked.begun(SampleFlows.FORK).enter("look").filled();

  private static Conclusion of(Walked walk) {
    return Conclusions.of(walk.flow, walk.state()).orElseThrow();
  }

  private static Conclusion end(Walked walk) {
    String to = walk.visit().decision().orElseThrow().to();
    return of(walk.happen(new Event.Concluded(to)));
  }

  @Test
  void thereIsNoConclusionBeforeTheEnd() {
    walk.kernel("old").modules().accept();
    assertThat(Conclusions.of(walk.flow, walk.state())).isEmpty();
  }

  @Test
  void everyDecisionIsAProofWithItsLinesQuoted() {
    walk.kernel("6.1").modules("ip_vs", "ip_vs_rr").accept();
    walk.enter("inside").fails("route", 0, Why.FAILED).accept().enter("person").take(1);
    assertThat(end(walk).proofs())
        .containsExactly(
            new Proof("look", KERNEL, "Both.", List.of(new QuotedLine("modules", 2, "ip_vs 1 0"))),
            new Proof("inside", "What does the container say?", "It does not tell.", List.of()),
            new Proof("person", "What do you see?", "It is green.", List.of()));
  }

  @Test
  void aProofQuotesWhatWasReadThenAndNotWhatWasReadLater() {
    Walked round = Walked.begun(SampleFlows.ROUND).filled();
    round.enter("look").kernel("new-1").accept().enter("look").kernel("old").accept();
    assertThat(end(round).proofs())
        .extracting(Proof::lines)
        .containsExactly(
            List.of(new QuotedLine("kernel", 1, "new-1")),
            List.of(new QuotedLine("kernel", 1, "old")));
  }

  @Test
  void linesOfStandardErrorAreCountedAfterThoseOfStandardOutput() {
    var capture =
        new Capture(
            "n",
            List.of("uname"),
            Instant.EPOCH,
            Duration.ZERO,
            new Ending.Exited(0),
            Output.whole("one\r\ntwo"),
            Output.whole("three\n"));
    var unknown = new Answer.Unknown(Why.FAILED, "");
    walk.happen(new Event.ProbeEnded("look", "kernel", 0, capture, unknown));
    List<DecidingLine> lines =
        List.of(
            new DecidingLine("kernel", 1),
            new DecidingLine("kernel", 3),
            new DecidingLine("kernel", 9),
            new DecidingLine("kernel", 0),
            new DecidingLine("modules", 1));
    assertThat(Conclusions.quoted(walk.state(), lines))
        .extracting(QuotedLine::text)
        .containsExactly("one", "three", "", "", "");
  }

  @Test
  void whatWasTestedAndDoesNotHoldIsRuledOut() {
    walk.kernel("6.1").modules("ip_vs", "ip_vs_rr").accept();
    assertThat(Conclusions.ruledOut(walk.flow, walk.state(), ""))
        .containsExactly(NOT_OLD, NOT_BARE);
    walk.happen(new Event.SteppedBack("look"));
    assertThat(Conclusions.ruledOut(walk.flow, walk.state(), "")).isEmpty();
  }

  @Test
  void aRuleThatWasNotReachedOrNotToldRulesNothingOut() {
    walk.kernel("6.1").fails("modules", 0, Why.FAILED).fails("modules", 1, Why.FAILED).accept();
    assertThat(Conclusions.ruledOut(walk.flow, walk.state(), "")).containsExactly(NOT_OLD);
  }

  @Test
  void theFindingThatTheWalkCameToIsNotRuledOut() {
    walk.kernel("6.1").modules("ip_vs").accept().enter("person").take(0);
    assertThat(end(walk).ruledOut()).containsExactly(NOT_OLD);
  }

  @Test
  void aStepThatTheOperatorOverruledRulesNothingOut() {
    assertThat(end(walk.kernel("old").modules().take(1)).ruledOut()).isEmpty();
  }

  @Test
  void aFaultThatAnotherRuleCouldNotTellIsNotRuledOut() {
    Walked twice = Walked.begun(SampleFlows.TWICE).filled().enter("look").kernel("6.1");
    twice.fails("modules", 0, Why.FAILED).accept();
    assertThat(end(twice).ruledOut()).isEmpty();
  }

  @Test
  void aFaultThatARuleNotReachedLeadsToIsNotRuledOut() {
    Walked twice = Walked.begun(SampleFlows.TWICE).filled().enter("look").kernel("new");
    assertThat(end(twice.modules("ip_vs").accept()).ruledOut()).isEmpty();
  }

  @Test
  void whatALaterVisitCouldNotTellIsNoLongerRuledOut() {
    Walked round = Walked.begun(SampleFlows.ROUND).filled();
    round.enter("look").kernel("new").accept().enter("look").fails("kernel", 0, Why.TIMED_OUT);
    round.accept();
    assertThat(Conclusions.ruledOut(round.flow, round.state(), "")).isEmpty();
  }

  @Test
  void whatCouldNotBeLearnedIsListedWithItsReason() {
    walk.kernel("6.1").fails("modules", 0, Why.FAILED).fails("modules", 1, Why.TOOL_MISSING);
    walk.accept().enter("person").take(2);
    assertThat(end(walk).unknown())
        .containsExactly(new StillUnknown(KERNEL, "modules", Why.TOOL_MISSING, "It failed."));
  }

  @Test
  void whatWasLearnedTheNextTimeIsNoLongerUnknown() {
    Walked round = Walked.begun(SampleFlows.ROUND).filled().enter("look");
    round.fails("kernel", 0, Why.TIMED_OUT).accept();
    round.enter("look").fails("kernel", 0, Why.FAILED).accept();
    assertThat(Conclusions.unknown(round.flow, round.state()))
        .containsExactly(new StillUnknown(KERNEL, "kernel", Why.FAILED, "It failed."));
    round.enter("look").kernel("old").accept();
    assertThat(end(round).unknown()).isEmpty();
  }

  @Test
  void anUndeterminedEndSaysWhatToLookAtNext() {
    walk.kernel("6.1").modules("ip_vs").accept().enter("person").take(2);
    Conclusion conclusion = end(walk);
    assertThat(conclusion.next()).containsExactly("Look at eth0.");
    assertThat(conclusion.remedies()).isEmpty();
  }
}
