package dev.gumshoe.parse.kubeproxy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Known problems by the words that tell of them, the most telling first. The words are those of
 * iptables (xtables.c, nft.c), ipset, kube-proxy's proxiers, and the errors of Go and the C
 * library.
 *
 * @param id as in {@code ProxyLogEntry}
 * @param words a pattern that is looked for in a line; its group {@code chain} names a chain
 */
record KnownProblem(String id, Pattern words) {
  private static final String UNREACHABLE =
      "(?:connection refused|i/o timeout|no route to host|network is unreachable"
          + "|TLS handshake timeout|context deadline exceeded|connection reset by peer"
          + "|no such host|Client\\.Timeout exceeded|connection timed out)";

  private static final List<KnownProblem> ALL =
      List.of(
          of(
              "missing-chain",
              "Couldn't (?:load|find) target [`'](?<chain>[^'`]{1,64})'"
                  + "|[Cc]hain '(?<nft>[^']{1,64})' does not exist"),
          of(
              "xtables-lock",
              "holding the xtables lock|open lock file \\S*xtables\\.lock"
                  + "|failed to (?:acquire|open) (?:new |old )?iptables lock"),
          of("permission", "you must be root|[Oo]peration not permitted"),
          of(
              "ipset-tool-missing",
              "exec: \\\\?\"ipset\\\\?\": executable file not found"
                  + "|ipset: (?:command )?not found|fork/exec \\S*/ipset: "),
          of(
              "missing-ipset",
              "Set \\S{1,64} doesn't exist|The set with the given name does not exist"
                  + "|[Cc]an't find ipset|Kernel support protocol versions|Can't open socket to ipset"
                  + "|[Ff]ailed to make sure (?:existence of ipset|ip ?set)"),
          of(
              "iptables-missing",
              "exec: \\\\?\"ip6?tables[\\w-]{0,16}\\\\?\": executable file not found"
                  + "|ip6?tables[\\w-]{0,16}: (?:command )?not found"
                  + "|fork/exec \\S*ip6?tables\\S{0,16}: "),
          of(
              "no-ipvs-modules",
              "[Cc]an't use (?:the )?(?:IPVS|ipvs) proxier"
                  + "|IPVS proxier (?:will|may) not be used"
                  + "|required kernel modules are not loaded"
                  + "|Could not get ipvs family information"
                  + "|Failed to add IPVS service.*no such file or directory"),
          of(
              "nft-incompatible",
              "incompatible, use 'nft' tool|missing kernel module\\?"
                  + "|(?:TABLE|CHAIN|RULE)_[A-Z_]{2,24} failed"
                  + "|Failed to initialize nft|Could not fetch rule set generation id"),
          of("missing-chain", "No chain/target/match by that name"),
          of(
              "restore-failed",
              "ip6?tables-(?:\\w{1,8}-)?restore v\\S{1,16} ?(?:\\(\\w{1,16}\\))?: "),
          of(
              "restore-failed",
              "iptables-restore[\"']?:? .{0,80}(?:exit status|failed)|iptables-restore: line \\d+ failed"
                  + "|[Ff]ailed to execute iptables-restore|Error occurred at line"
                  + "|can't initialize ip6?tables table|nftables sync failed"),
          of(
              "api-unreachable",
              "(?:[Ff]ailed to (?:list|watch|retrieve node)|[Uu]nable to retrieve node|/apis?/).*"
                  + UNREACHABLE));

  /** Targets of iptables that are no chains: such a message tells of a missing extension. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "MASQUERADE",
          "MARK",
          "DNAT",
          "SNAT",
          "REJECT",
          "LOG",
          "CONNMARK",
          "CT",
          "REDIRECT",
          "TPROXY",
          "NFLOG",
          "TCPMSS",
          "SET",
          "NETMAP",
          "NOTRACK",
          "CLASSIFY",
          "DSCP",
          "TRACE");

  /** A problem met in a line. */
  record Met(int rank, String id, String chain) {}

  /** What a line tells of; empty when it tells of no known problem. */
  static Optional<Met> in(String line) {
    for (int rank = 0; rank < ALL.size(); rank++) {
      KnownProblem problem = ALL.get(rank);
      Matcher met = problem.words().matcher(line);
      if (met.find()) {
        return Optional.of(problem.met(rank, met));
      }
    }
    return Optional.empty();
  }

  private Met met(int rank, Matcher found) {
    String chain = rank == 0 ? chain(found) : "";
    return EXTENSIONS.contains(chain)
        ? new Met(ALL.size(), "restore-failed", "")
        : new Met(rank, id, chain);
  }

  private static String chain(Matcher found) {
    String legacy = found.group("chain");
    String nft = found.group("nft");
    return legacy != null ? legacy : nft != null ? nft : "";
  }

  private static KnownProblem of(String id, String words) {
    return new KnownProblem(id, Pattern.compile(words));
  }
}
