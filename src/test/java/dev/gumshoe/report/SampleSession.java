package dev.gumshoe.report;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Engine;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.IpvsConnections;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.lint.FlowChecker;
import dev.gumshoe.flow.load.FlowReader;
import dev.gumshoe.proof.Sealed;
import dev.gumshoe.proof.SignerKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sessions for tests, event by event, by a clock that goes on one and a half seconds a time. */
final class SampleSession {
  static final String WAITING =
      """
      IPVS connection entries
      pro expire state       source             virtual            destination
      TCP 00:58  SYN_RECV    10.96.0.1:41230    10.96.0.1:443      10.0.0.11:6443
      """;

  private static final Instant START = Instant.parse("2026-03-04T03:12:00.250Z");

  final Flow flow = flow();
  private final List<Stamped> events = new ArrayList<>();

  private SampleSession() {}

  static SampleSession begun() {
    var session = new SampleSession();
    session.happen(
        new Event.SessionStarted("vip", session.flow.text(), Map.of("vip", "10.96.0.1"), "0.1.0"));
    session.happen(new Event.StepEntered("connections"));
    session.happen(
        new Event.RoleFilled("node", "root@10.0.0.13", "over SSH, key SHA256:abc accepted"));
    return session;
  }

  /** The walk to its finding, with everything that an operator can do on the way. */
  static SampleSession finished() {
    var session = begun();
    session.happen(
        new Event.ProbeStarted("connections", "ipvs", 0, "root@10.0.0.13", "sudo ipvsadm -Lnc"));
    session.happen(new Event.Stopped("connections"));
    session.happen(new Event.SessionResumed("0.1.1", "A half-written line was dropped."));
    session.ipvs(WAITING);
    session.decide();
    session.happen(new Event.StepEntered("chain"));
    session.happen(new Event.NoteAdded("chain", "The *vendor* updated the image on Monday."));
    session.happen(
        new Event.RoleUnfilled("proxy", Why.TOOL_MISSING, "No container runtime was found."));
    session.happen(
        new Event.ProbeSkipped(
            "chain",
            "inside",
            0,
            new Answer.Unknown(Why.NO_TARGET, "No container runtime was found.")));
    session.decide();
    session.happen(new Event.StepEntered("ask"));
    session.happen(new Event.SteppedBack("chain"));
    session.happen(new Event.RanAgain("chain"));
    session.happen(
        new Event.RoleFilled("proxy", "kube-proxy on root@10.0.0.13", "container (crictl)"));
    session.rules();
    session.decide();
    session.happen(new Event.Concluded("split"));
    return session;
  }

  SampleSession happen(Event event) {
    events.add(new Stamped(events.size(), START.plusMillis(1_500L * events.size()), event));
    return this;
  }

  void ipvs(String stdout) {
    var entry =
        new IpvsConnections.IpvsConnection(
            "tcp",
            58,
            "SYN_RECV",
            new Endpoint("10.96.0.1", 41_230),
            new Endpoint("10.96.0.1", 443),
            new Endpoint("10.0.0.11", 6_443),
            3);
    run(
        "connections",
        "ipvs",
        List.of("ipvsadm", "-Lnc"),
        "root@10.0.0.13",
        stdout,
        "",
        new Answer.Known("ipvs-connections", Facts.of(new IpvsConnections(List.of(entry)))));
  }

  private void rules() {
    var table = new RuleSet.Table("nat", 1, List.of(), List.of());
    run(
        "chain",
        "inside",
        List.of("iptables-save"),
        "kube-proxy on root@10.0.0.13",
        "*nat\n:PREROUTING ACCEPT [0:0]\nCOMMIT\n",
        "# Warning: iptables-legacy tables present\n",
        new Answer.Known(
            "iptables-save",
            Facts.of(
                new RuleSet(
                    "iptables-save", "1.8.4", "ipv4", "nft", true, List.of(), List.of(table)))));
  }

  void run(
      String step,
      String gather,
      List<String> argv,
      String target,
      String stdout,
      String stderr,
      Answer answer) {
    happen(new Event.ProbeStarted(step, gather, 0, target, "sudo " + String.join(" ", argv)));
    var capture =
        new Capture(
            target,
            argv,
            START,
            Duration.ofMillis(312),
            new Ending.Exited(0),
            Output.whole(stdout),
            Output.whole(stderr));
    happen(new Event.ProbeEnded(step, gather, 0, capture, answer));
  }

  /** Takes the branch that the rules propose. */
  void decide() {
    if (Engine.next(flow, SessionState.of(events)) instanceof Next.Propose(var step, var rule)) {
      happen(new Event.Decided(step.id(), rule));
    } else {
      throw new IllegalStateException("no rule proposes anything");
    }
  }

  void decide(Decision.By by, int branch, String to, String because, String reason) {
    String step = SessionState.of(events).current().orElseThrow().step();
    happen(
        new Event.Decided(
            step, new Decision(by, branch, to, because, "", List.of(), List.of(), reason)));
  }

  List<Stamped> events() {
    return List.copyOf(events);
  }

  SessionReport report() {
    Sealed sealed =
        SessionState.of(events).finding().isPresent()
            ? new Sealed.By(new SignerKey("d75a9801".repeat(8)), events.size())
            : new Sealed.Not("The folder cannot be written.");
    return SessionReport.of(flow, events)
        .with(Proof.of("20260304-031200-vip", events.size(), "0123456789abcdef".repeat(4), sealed));
  }

  private static Flow flow() {
    var problems = new Problems();
    var source = new Source("flow.yaml", resource("flow.yaml"));
    return FlowReader.read(source, problems)
        .flatMap(parsed -> FlowChecker.check(parsed, problems))
        .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
  }

  static String resource(String name) {
    try (var in = SampleSession.class.getResourceAsStream("/report/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
