package dev.gumshoe.practice;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseAnswer;
import dev.gumshoe.remote.RemoteLine;
import dev.gumshoe.remote.recorded.RecordedTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A node of a case: what it answers to a line. What the case says comes first; then what a node
 * knows about itself; anything else is not installed. Nothing is ever run.
 */
final class PracticeNode {
  private static final Set<String> OPTIONS_OF_SUDO = Set.of("-p", "-u", "-g", "--prompt", "--user");
  private static final Set<String> OWN =
      Set.of("crictl", "id", "whoami", "hostname", "uname", "true", "false", "sudo");

  private final Case recorded;
  private final String role;
  private final String host;
  private final Crictl crictl;

  PracticeNode(Flow flow, Case recorded, String role, String host) {
    this.recorded = recorded;
    this.role = role;
    this.host = host;
    this.crictl = new Crictl(recorded, Container.on(role, flow, recorded));
  }

  String host() {
    return host;
  }

  /** The answer to a line that an account gives to its shell. */
  Reply answer(String line, String account) {
    Optional<RemoteLine.Asked> asked = RemoteLine.read(line);
    if (asked.isEmpty()) {
      return Reply.failed(
          2, "sh: practice nodes run plain commands, without pipes, variables and redirections\n");
    }
    List<String> argv = asked.get().argv();
    boolean sudo = asked.get().sudo();
    if (!argv.isEmpty() && argv.getFirst().equals("sudo")) {
      argv = Arguments.of(argv.subList(1, argv.size()), OPTIONS_OF_SUDO).operands();
      sudo = true;
    }
    return argv.isEmpty() ? Reply.printed("") : answer(argv, sudo ? "root" : account);
  }

  private Reply answer(List<String> argv, String account) {
    boolean root = account.equals("root");
    Optional<CaseAnswer> known = RecordedTarget.answer(recorded, role, argv);
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
