package dev.gumshoe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.Why;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionReportTest {
  @Test
  void theSummaryFitsIntoATicket() {
    assertThat(SampleSession.finished().report().summary().text())
        .isEqualTo(
            """
            What: A node cannot reach a Service's virtual IP
            Since when: looked at from 2026-03-04T03:12:00Z to 2026-03-04T03:12:31Z (UTC), 31.5 s; when \
            it began is not recorded
            Where: node: root@10.0.0.13; proxy: kube-proxy on root@10.0.0.13; vip = 10.96.0.1
            Cause: Two iptables backends hold rules. Packets to 10.96.0.1 meet a rule that \
            kube-proxy cannot see.
            How sure: likely: the evidence fits this and little else
            Proof: a connection to 10.96.0.1 waits for its answer [ipvs line 3: TCP 00:58 SYN_RECV \
            10.96.0.1:41230 10.96.0.1:443 10.0.0.11:6443]; the container has rules of its own
            Do now: Take the foreign rule away
            For good: Use one backend in host and container
            """);
  }

  @Test
  void whatWasRuledOutIsToldWithTheConditionThatDoesNotHold() {
    SampleSession session = noRulesInside();
    session.decide();
    session.happen(new Event.StepEntered("ask"));
    session.decide(Decision.By.PERSON, 1, "nothing-found", "nothing was updated", "asked Ann");
    session.happen(new Event.Concluded("nothing-found"));
    SessionReport report = session.report();
    assertThat(report.ruledOut())
        .containsExactly(
            new Conclusion.RuledOut(
                "split",
                "Two iptables backends hold rules",
                "Does kube-proxy's own iptables see the same rules?",
                "inside.tables.size() > 0"));
    assertThat(report.next()).containsExactly("Look at the network between the nodes.");
    assertThat(report.path().getLast().taken())
        .contains(
            new WalkedStep.Taken(
                "person",
                "None of the known causes",
                "nothing was updated",
                "",
                List.of(),
                "No",
                "asked Ann",
                "",
                List.of()));
  }

  @Test
  void anOverruledRuleIsToldWithWhatItWouldHaveDone() {
    SampleSession session = noRulesInside();
    session.decide(Decision.By.OPERATOR, 0, "split", "rules of its own", "seen with nft");
    session.happen(new Event.Concluded("split"));
    SessionReport report = session.report();
    WalkedStep.Taken taken = report.path().getLast().taken().orElseThrow();
    assertThat(taken.overruled())
        .isEqualTo("“Did the node get a new iptables lately?”, because there are no rules");
    assertThat(taken.reason()).isEqualTo("seen with nft");
    assertThat(report.summary().text())
        .contains("little else; but the operator overruled the rules at 1 step\n");
  }

  @Test
  void theOperatorWhoTakesTheRulesBranchOverrulesNothing() {
    SampleSession session = noRulesInside();
    session.decide(Decision.By.OPERATOR, 1, "ask", "there are no rules", "");
    assertThat(session.report().path().getLast().taken().orElseThrow().overruled()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsToldBeforeThereIsAFinding() {
    SampleSession session = SampleSession.begun();
    session.run(
        "connections",
        "ipvs",
        List.of("ipvsadm", "-Lnc"),
        "root@10.0.0.13",
        "",
        "sh: ipvsadm: not found\n",
        new Answer.Unknown(Why.TOOL_MISSING, "ipvsadm is not installed."));
    SessionReport report = session.report();
    assertThat(report.unknown())
        .containsExactly(
            new SessionReport.NotKnown(
                "Where do connections to the Service stand?",
                "ipvs",
                "tool-missing",
                "ipvsadm is not installed."));
    assertThat(report.summary().text())
        .contains("not known yet; the walk is at")
        .contains("Not known: 1 thing;");
  }

  @Test
  void longOutputIsShownWithItsBeginningAndEndAndSaysWhatIsLeftOut() {
    String all =
        IntStream.rangeClosed(1, 200)
            .mapToObj(n -> "line " + n + "\n")
            .collect(Collectors.joining());
    Excerpt excerpt = Excerpt.of(new Output(all, true));
    assertThat(excerpt.lines()).hasSize(50);
    assertThat(excerpt.lines().get(39)).isEqualTo(new Excerpt.NumberedLine(40, "line 40", 0));
    assertThat(excerpt.lines().get(40)).isEqualTo(new Excerpt.NumberedLine(191, "line 191", 0));
    assertThat(excerpt.linesLeftOut()).isEqualTo(150);
    assertThat(excerpt.cutByLimit()).isTrue();
  }

  @Test
  void aLongLineIsCutBetweenCharacters() {
    Excerpt excerpt = Excerpt.of(Output.whole("a".repeat(399) + "\uD83D\uDE00".repeat(300)));
    assertThat(excerpt.lines()).containsExactly(new Excerpt.NumberedLine(1, "a".repeat(399), 600));
  }

  @Test
  void aSessionOfAnotherFlowIsRefused() {
    SampleSession session = SampleSession.begun();
    var other = List.of(session.events().getFirst());
    var renamed = new Event.SessionStarted("other", "", Map.of(), "1");
    var wrong = List.of(new Stamped(0, other.getFirst().at(), renamed));
    assertThatThrownBy(() -> SessionReport.of(session.flow, wrong))
        .hasMessage("the session is of the flow 'other', not of 'vip'");
  }

  private static SampleSession noRulesInside() {
    SampleSession session = SampleSession.begun();
    session.ipvs(SampleSession.WAITING);
    session.decide();
    session.happen(new Event.StepEntered("chain"));
    session.run(
        "chain",
        "inside",
        List.of("iptables-save"),
        "kube-proxy on root@10.0.0.13",
        "",
        "",
        new Answer.Known(
            "iptables-save",
            Facts.of(
                new RuleSet(
                    "iptables-save", "1.8.4", "ipv4", "nft", false, List.of(), List.of()))));
    return session;
  }
}
