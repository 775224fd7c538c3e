package dev.gumshoe.remote.recorded;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseAnswer;
import dev.gumshoe.flow.cases.CaseTarget;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.StreamSink;
import dev.gumshoe.remote.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target that answers from a case, at once. What the case does not know is a missing command. */
public final class RecordedTarget implements Target {
  private static final long FIRST_PID = 1_000;

  private final Case recorded;
  private final String role;
  private final String label;
  private final RecordedNetwork network;

  /** The target that fills a role in a case. */
  public RecordedTarget(Case recorded, String role, String label) {
    this.recorded = recorded;
    this.role = role;
    this.label = label;
    this.network = new RecordedNetwork(recorded, role, pids(recorded, role));
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Capture run(Command command) {
    Optional<CaseAnswer> answer =
        answer(recorded, role, command.argv()).or(() -> network.answer(command.argv()));
    if (answer.isEmpty()) {
      String missing = "env: '" + command.argv().getFirst() + "': No such file or directory\n";
      return capture(command, Duration.ZERO, new Ending.Exited(127), "", missing);
    }
    CaseAnswer found = answer.get();
    if (found.needsRoot() && command.privilege() != Privilege.ROOT) {
      String denied = command.argv().getFirst() + ": Permission denied (you must be root)\n";
      return capture(command, found.took(), new Ending.Exited(1), "", denied);
    }
    if (found.hangs() || found.took().compareTo(command.limit()) > 0) {
      Ending over = new Ending.TimedOut(command.limit());
      return capture(command, command.limit(), over, found.stdout(), found.stderr());
    }
    Ending ending = new Ending.Exited(found.status());
    return capture(command, found.took(), ending, found.stdout(), found.stderr());
  }

  /** Only to packets can be listened. */
  @Override
  public Running start(Command command, Running.Input input, StreamSink sink) {
    String tool = command.argv().getFirst();
    return network
        .listen(command.argv())
        .map(tcpdump -> RecordedListening.start(tcpdump, sink))
        .orElseGet(
            () ->
                Running.notStarted(
                    new Ending.NotRun(Why.TOOL_MISSING, "The case has no " + tool + " here.")));
  }

  /** Process ids for the containers on a node of a case, by role: the same at every start. */
  static Map<String, Long> pids(Case recorded, String node) {
    var pids = new LinkedHashMap<String, Long>();
    recorded
        .targets()
        .forEach(
            (role, target) -> {
              if (target instanceof CaseTarget.Container container && container.on().equals(node)) {
                pids.put(role, FIRST_PID + pids.size());
              }
            });
    return pids;
  }

  /** What a target of a case answers to a command, if the case knows. */
  public static Optional<CaseAnswer> answer(Case recorded, String role, List<String> argv) {
    return recorded.answers().stream()
        .filter(answer -> answer.on().equals(role) && answer.argv().equals(argv))
        .findFirst();
  }

  private Capture capture(
      Command command, Duration took, Ending ending, String stdout, String stderr) {
    return new Capture(
        label,
        command.argv(),
        Instant.EPOCH,
        took,
        ending,
        cut(stdout, command.outputLimit()),
        cut(stderr, command.outputLimit()));
  }

  private static Output cut(String text, int limit) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= limit
        ? Output.whole(text)
        : new Output(new String(bytes, 0, limit, StandardCharsets.UTF_8), true);
  }

  @Override
  public void close() {
    // There is no connection to let go of.
  }
}
