package dev.gumshoe.flow.lint;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which commands only look. What is not listed here is refused: a flow cannot run it. The facts are
 * from the programs' manual pages.
 */
final class ReadOnlyPolicy {
  /** Opens a TCP connection and closes it; nothing is sent. */
  static final String TCP_CONNECT = ": <\"/dev/tcp/$0/$1\"";

  private static final Predicate<List<String>> LISTS_RULES =
      Allow.with("-S|--list-rules|-L.*|-nL|--list|-V|--version")
          .and(
              Allow.except(
                  "-[ADIRFZNXPEC].*|--(append|delete|insert|replace|flush|zero|new.*|delete-chain"
                      + "|policy|rename-chain|modprobe.*)"));

  private static final Predicate<List<String>> SAVES_RULES =
      Allow.except("-f.*|--file.*|-M.*|--modprobe.*");

  private static final Predicate<List<String>> CONTAINERS =
      Allow.subcommand(
          Set.of("-n", "--namespace", "-r", "--runtime-endpoint", "-a", "--address", "-H", "-c"),
          "ps",
          "pods",
          "inspect",
          "inspectp",
          "images",
          "version",
          "info",
          "logs",
          "stats",
          "containers ls",
          "containers list",
          "containers info",
          "c ls",
          "c info",
          "tasks ls",
          "tasks list",
          "t ls",
          "images ls",
          "i ls");

  private static final Map<String, Predicate<List<String>>> PROGRAMS =
      Map.ofEntries(
          entry("cat", Allow.anything()),
          entry("ls", Allow.anything()),
          entry("readlink", Allow.anything()),
          entry("stat", Allow.anything()),
          entry("head", Allow.anything()),
          entry("tail", Allow.anything()),
          entry("wc", Allow.anything()),
          entry("grep", Allow.anything()),
          entry("uname", Allow.anything()),
          entry("id", Allow.anything()),
          entry("ps", Allow.anything()),
          entry("pgrep", Allow.anything()),
          entry("lsmod", Allow.anything()),
          entry("modinfo", Allow.anything()),
          entry("nstat", Allow.anything()),
          entry("netstat", Allow.anything()),
          entry("df", Allow.anything()),
          entry("uptime", Allow.anything()),
          entry("ss", Allow.except("-[a-zA-Z]*[KD][a-zA-Z]*|--kill|--diag.*")),
          entry("date", Allow.except("-s.*|--set.*|[0-9].*")),
          entry("iptables", LISTS_RULES),
          entry("ip6tables", LISTS_RULES),
          entry("iptables-legacy", LISTS_RULES),
          entry("ip6tables-legacy", LISTS_RULES),
          entry("iptables-nft", LISTS_RULES),
          entry("ip6tables-nft", LISTS_RULES),
          entry("iptables-save", SAVES_RULES),
          entry("ip6tables-save", SAVES_RULES),
          entry("iptables-legacy-save", SAVES_RULES),
          entry("ip6tables-legacy-save", SAVES_RULES),
          entry("iptables-nft-save", SAVES_RULES),
          entry("ip6tables-nft-save", SAVES_RULES),
          entry("nft", Allow.subcommand(Set.of(), "list").and(Allow.except("-f|--file|-i|-D"))),
          entry(
              "ipvsadm",
              Allow.only(
                      "-[LlS][nc]*|--(list|save|numeric|connection|stats|rate|timeout|daemon|exact)")
                  .and(Allow.with("-[LlS][nc]*|--list|--save"))),
          entry("ipset", Allow.subcommand(Set.of("-o"), "list", "save", "version")),
          entry(
              "conntrack",
              Allow.with("-[LSCG]|--(dump|stats|count|get)")
                  .and(Allow.except("-[DFUIAz].*|--(delete|flush|update|create|add|zero)"))),
          entry("ip", Allow.anything().and(ReadOnlyPolicy::ipShows)),
          entry("bridge", Allow.except("add|append|del|delete|replace|set|flush")),
          entry("sysctl", Allow.except("-[a-zA-Z]*[wp][a-zA-Z]*|--(write|load.*|system)|.*=.*")),
          entry(
              "ethtool",
              Allow.with("-[kiSgaclPT]|--show-.*|--driver|--statistics")
                  .and(
                      Allow.except(
                          "-[A-JL-OQRU-Z]|-[Kspu]|--(set|offload|features|change|reset|flash).*"))),
          entry(
              "tcpdump",
              Allow.except("-[a-zA-Z]*[wzWGC].*")
                  .or(Allow.with("-w").and(ReadOnlyPolicy::writesToStdout))),
          entry("timeout", ReadOnlyPolicy::timed),
          entry("bash", ReadOnlyPolicy::connects),
          entry("nc", Allow.with("-[a-z0-9]*z[a-z0-9]*").and(Allow.except("-[a-z]*[lec].*"))),
          entry("curl", ReadOnlyPolicy::fetches),
          entry(
              "systemctl",
              Allow.subcommand(
                  Set.of(),
                  "show",
                  "status",
                  "cat",
                  "is-active",
                  "is-enabled",
                  "is-failed",
                  "list-units")),
          entry(
              "journalctl",
              Allow.except("--(vacuum|rotate|flush|sync|setup|update|relinquish|smart).*")),
          entry(
              "update-alternatives",
              Allow.with("--display|--query|--list")
                  .and(Allow.except("--(install|set.*|remove.*|auto|config|all)"))),
          entry("crictl", CONTAINERS),
          entry("docker", CONTAINERS),
          entry("nerdctl", CONTAINERS),
          entry("podman", CONTAINERS),
          entry("ctr", CONTAINERS),
          entry(
              "kubectl",
              Allow.subcommand(
                      Set.of("-n", "--namespace", "--kubeconfig", "--context"),
                      "get",
                      "describe",
                      "logs",
                      "version",
                      "top",
                      "cluster-info",
                      "auth can-i")
                  .and(Allow.except("--raw.*"))));

  private ReadOnlyPolicy() {}

  /** Why a command is refused, or empty where it only looks. */
  static Optional<String> objection(List<String> argv) {
    String program = argv.getFirst();
    Predicate<List<String>> allowed = PROGRAMS.get(program);
    if (allowed == null) {
      return Optional.of(
          "'%s' is not known to be read-only; a probe only looks".formatted(program));
    }
    return allowed.test(argv.subList(1, argv.size()))
        ? Optional.empty()
        : Optional.of(
            "'%s' can change the target; a probe only looks".formatted(String.join(" ", argv)));
  }

  private static boolean ipShows(List<String> arguments) {
    List<String> words = arguments.stream().filter(a -> !a.startsWith("-")).toList();
    if (words.isEmpty()) {
      return false;
    }
    String verb = words.size() > 1 ? words.get(1) : "show";
    return !words.getFirst().equals("netns")
        && !words.getFirst().equals("vrf")
        && Pattern.matches("show|list|ls|get|lst|sh", verb);
  }

  private static boolean writesToStdout(List<String> arguments) {
    int at = arguments.indexOf("-w");
    return at + 1 < arguments.size()
        && arguments.get(at + 1).equals("-")
        && arguments.stream().noneMatch(a -> a.matches("-[zWGC].*"));
  }

  private static boolean timed(List<String> arguments) {
    int at = 0;
    while (at < arguments.size() && arguments.get(at).startsWith("-")) {
      at += arguments.get(at).equals("-s") || arguments.get(at).equals("-k") ? 2 : 1;
    }
    return at + 1 < arguments.size()
        && objection(arguments.subList(at + 1, arguments.size())).isEmpty();
  }

  private static boolean connects(List<String> arguments) {
    return arguments.size() == 4
        && arguments.get(0).equals("-c")
        && arguments.get(1).equals(TCP_CONNECT);
  }

  private static boolean fetches(List<String> arguments) {
    for (int at = 0; at < arguments.size(); at++) {
      String option = arguments.get(at);
      boolean harmless = option.matches("-[sSkvIf46]+|--noproxy=\\*|https?://.*");
      boolean valued =
          option.matches("-m|-w|--max-time|--connect-timeout|--cacert|--resolve|--noproxy");
      boolean discards =
          option.equals("-o")
              && at + 1 < arguments.size()
              && arguments.get(at + 1).equals("/dev/null");
      if (!harmless && !valued && !discards) {
        return false;
      }
      at += valued || discards ? 1 : 0;
    }
    return true;
  }
}
