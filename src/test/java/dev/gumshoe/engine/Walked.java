package dev.gumshoe.engine;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.KernelRelease;
import dev.gumshoe.evidence.Modules;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.lint.FlowChecker;
import dev.gumshoe.flow.load.FlowReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A walk in a test: a checked flow, and its state after every event that the test lets happen. */
final class Walked {
  private static final String HEAD =
      """
      id: sample
      title: A flow for tests
      symptoms: [something is wrong]
      sources: [{document: "000", note: made for a test}]
      roles:
        node: {title: The node, kind: node}
        proxy: {title: The proxy, kind: container, on: node, select: {k8s-app: kube-proxy}}
      inputs:
        word: {type: text, default: eth0, ask: Which word?}
      """;

  final Flow flow;
  private SessionState state = SessionState.EMPTY;

  private Walked(Flow flow) {
    this.flow = flow;
  }

  /** Begins to walk a flow of which only the start, the steps and the findings are given. */
  static Walked begun(String body, Map<String, Object> inputs) {
    var walk = new Walked(checked(HEAD + body));
    return walk.happen(new Event.SessionStarted("sample", walk.flow.text(), inputs, "0"));
  }

  static Walked begun(String body) {
    return begun(body, Map.of("word", "eth0"));
  }

  private static Flow checked(String text) {
    var problems = new Problems();
    return FlowReader.read(new Source("flow.yaml", text), problems)
        .flatMap(parsed -> FlowChecker.check(parsed, problems))
        .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
  }

  Walked happen(Event event) {
    state = state.after(event);
    return this;
  }

  SessionState state() {
    return state;
  }

  Next next() {
    return Engine.next(flow, state);
  }

  Visit visit() {
    return state.current().orElseThrow();
  }

  Walked enter(String step) {
    return happen(new Event.StepEntered(step));
  }

  Walked filled() {
    happen(new Event.RoleFilled("node", "root@10.0.0.13", "over SSH"));
    return happen(new Event.RoleFilled("proxy", "kube-proxy", "container"));
  }

  /** The first probe of a gather tells facts; each line of the output is one of its lines. */
  Walked knows(String gather, String stdout, String kind, Evidence evidence) {
    return ends(gather, 0, stdout, new Answer.Known(kind, Facts.of(evidence)));
  }

  Walked kernel(String release) {
    return knows("kernel", release + "\n", "uname", new KernelRelease(release, "", 1));
  }

  Walked modules(String... names) {
    var loaded =
        Stream.of(names).map(name -> new Modules.Loaded(name, 1, 0, List.of(), 2)).toList();
    String stdout = "Module Size Used by\n" + String.join(" 1 0\n", names) + " 1 0\n";
    return knows("modules", stdout, "lsmod", new Modules(loaded));
  }

  Walked fails(String gather, int attempt, Why why) {
    return ends(gather, attempt, "", new Answer.Unknown(why, "It failed."));
  }

  private Walked ends(String gather, int attempt, String stdout, Answer answer) {
    Capture capture = Capture.ofText("root@10.0.0.13", stdout);
    return happen(new Event.ProbeEnded(visit().step(), gather, attempt, capture, answer));
  }

  /** What the rules propose. */
  Decision proposed() {
    if (next() instanceof Next.Propose(_, Decision decision)) {
      return decision;
    }
    throw new AssertionError("nothing is proposed: " + next());
  }

  /** Takes what the rules propose. */
  Walked accept() {
    return happen(new Event.Decided(visit().step(), proposed()));
  }

  /** Takes a branch by its number. */
  Walked take(int branch) {
    Decision chosen = Decisions.choices(flow.step(visit().step()), state.scope()).get(branch);
    return happen(new Event.Decided(visit().step(), chosen));
  }
}
