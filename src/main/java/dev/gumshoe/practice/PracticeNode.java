package dev.gumshoe.practice;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseAnswer;
import dev.gumshoe.remote.RemoteLine;
import dev.gumshoe.remote.recorded.RecordedNetwork;
import dev.gumshoe.remote.recorded.RecordedTarget;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A node of a case: what it answers to a line. What the case says comes first; then what a node
 * knows about itself; anything else is not installed. Nothing is ever run.
 */
final class PracticeNode {
  /** Of every command that goes on; there is nothing to kill. */
  private static final long PID = 4711;

  private static final Set<String> OPTIONS_OF_SUDO = Set.of("-p", "-u", "-g", "--prompt", "--user");
  private static final Set<String> OWN =
      Set.of("crictl", "id", "whoami", "hostname", "uname", "true", "false", "sudo");

  private final Case recorded;
  private final String role;
  private final String host;
  private final Overheard overheard;
  private final Crictl crictl;
  private final RecordedNetwork network;

  PracticeNode(Flow flow, Case recorded, String role, String host, Overheard overheard) {
    this.overheard = overheard;
    this.recorded = recorded;
    this.role = role;
    this.host = host;
    List<Container> containers = Container.on(role, flow, recorded);
    this.crictl = new Crictl(recorded, containers);
    var pids = new LinkedHashMap<String, Long>();
    containers.forEach(one -> pids.put(one.role(), one.pid()));
    this.network = new RecordedNetwork(recorded, role, pids);
  }

  String host() {
    return host;
  }

  /** A line has come, and is about to be answered. */
  void hear(String line) {
    overheard.line(role, line);
  }

  /** The answer to a line that an account gives to its shell. */
  Reply answer(String line, String account) {
    return asked(line)
        .map(
            asked ->
                asked.argv().isEmpty()
                    ? Reply.printed("")
                    : answer(asked.argv(), asked.sudo() ? "root" : account))
        .orElseGet(
            () ->
                Reply.failed(
                    2,
                    "sh: practice nodes run plain commands, without pipes, variables and redirections\n"));
  }

  /** What goes on until its input ends; empty where the line is answered at once. */
  Optional<Live> live(String line, String account) {
    Optional<RemoteLine.Asked> asked = asked(line).filter(one -> !one.argv().isEmpty());
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    List<String> argv = asked.get().argv();
    if (argv.equals(LiveClock.ARGV)) {
      return Optional.of(new LiveClock());
    }
    boolean root = asked.get().sudo() || account.equals("root");
    return root
        ? network
            .listen(argv)
            .map(tcpdump -> new LiveTcpdump(tcpdump, RemoteLine.announced(line, PID)))
        : Optional.empty();
  }

  private static Optional<RemoteLine.Asked> asked(String line) {
    return RemoteLine.read(line)
        .map(
            asked ->
                !asked.argv().isEmpty() && asked.argv().getFirst().equals("sudo")
                    ? new RemoteLine.Asked(
                        Arguments.of(asked.argv().subList(1, asked.argv().size()), OPTIONS_OF_SUDO)
                            .operands(),
                        true)
                    : asked);
  }

  private Reply answer(List<String> argv, String account) {
    boolean root = account.equals("root");
    Optional<CaseAnswer> known =
        RecordedTarget.answer(recorded, role, argv).or(() -> network.answer(argv));
    if (known.isPresent()) {
      return known.get().needsRoot() && !root
          ? Reply.failed(1, argv.getFirst() + ": Permission denied (you must be root)\n")
          : Reply.of(known.get());
    }
    List<String> rest = argv.subList(1, argv.size());
    return switch (argv.getFirst()) {
      case "crictl" -> crictl.answer(rest, root);
      case "id" -> id(rest, account);
      case "whoami" -> Reply.printed(account + "\n");
      case "hostname" -> Reply.printed(host + "\n");
      case "uname" -> uname(argv);
      case "command" -> command(rest);
      case "true" -> Reply.printed("");
      case "false" -> Reply.failed(1, "");
      default -> Reply.missing(argv.getFirst());
    };
  }

  private static Reply id(List<String> options, String account) {
    int number = account.equals("root") ? 0 : 1_000;
    return switch (String.join(" ", options)) {
      case "-u", "-g" -> Reply.printed(number + "\n");
      case "-un", "-nu", "-gn" -> Reply.printed(account + "\n");
      default -> Reply.printed("uid=%1$d(%2$s) gid=%1$d(%2$s)\n".formatted(number, account));
    };
  }

  /** The release is a fact of the case; what it does not say is not made up. */
  private Reply uname(List<String> argv) {
    return switch (String.join(" ", argv.subList(1, argv.size()))) {
      case "", "-s" -> Reply.printed("Linux\n");
      case "-n" -> Reply.printed(host + "\n");
      default -> Reply.missing(argv.getFirst());
    };
  }

  private Reply command(List<String> rest) {
    String program = rest.isEmpty() ? "" : rest.getLast();
    boolean there =
        OWN.contains(program)
            || recorded.answers().stream()
                .anyMatch(a -> a.on().equals(role) && a.argv().getFirst().equals(program));
    return there ? Reply.printed("/usr/bin/" + program + "\n") : Reply.failed(1, "");
  }
}
