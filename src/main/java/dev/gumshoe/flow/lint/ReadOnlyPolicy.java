package dev.gumshoe.flow.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which commands only look. What is not listed is refused: neither a program nor an option of one
 * gets into a flow because nobody thought of it. The facts are from the programs' manual pages.
 */
final class ReadOnlyPolicy {
  /** Opens a TCP connection and closes it; nothing is sent. */
  static final String TCP_CONNECT = ": <\"/dev/tcp/$0/$1\"";

  private static final Map<String, Form> PROGRAMS = programs();

  private ReadOnlyPolicy() {}

  private static Map<String, Form> programs() {
    var all = new HashMap<String, Form>();
    all.putAll(SystemPrograms.all());
    all.putAll(NetworkPrograms.all());
    all.putAll(RulePrograms.all());
    all.putAll(ContainerPrograms.all());
    all.putAll(TrustPrograms.all());
    all.put("timeout", timeout());
    all.put("bash", ReadOnlyPolicy::connects);
    return Map.copyOf(all);
  }

  /** Why a command is refused, or empty where it only looks. */
  static Optional<String> objection(List<String> argv) {
    String program = argv.getFirst();
    Form form = PROGRAMS.get(program);
    if (form == null) {
      return Optional.of(
          "'%s' is not known to be read-only; a probe only looks".formatted(program));
    }
    return form.looks(argv.subList(1, argv.size()))
        ? Optional.empty()
        : Optional.of(
            "'%s' can change the target, or is not known not to; a probe only looks"
                .formatted(String.join(" ", argv)));
  }

  /** Whether the list says anything of a program. */
  static boolean knows(String program) {
    return PROGRAMS.containsKey(program);
  }

  /** timeout(1) ends its own options at the first operand; what follows is a command. */
  private static Form timeout() {
    return Options.of(
            "+k:s:v", "foreground", "preserve-status", "verbose", "kill-after:", "signal:")
        .with(
            read ->
                read.operands().size() >= 2
                    && read.operands().getFirst().matches("[0-9]+(\\.[0-9]+)?[smhd]?")
                    && objection(read.operands().subList(1, read.operands().size())).isEmpty());
  }

  private static boolean connects(List<String> arguments) {
    return arguments.size() == 4
        && arguments.get(0).equals("-c")
        && arguments.get(1).equals(TCP_CONNECT);
  }
}
