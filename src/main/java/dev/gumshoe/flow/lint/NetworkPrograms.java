package dev.gumshoe.flow.lint;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs that tell about sockets, interfaces and packets, or open a connection. */
final class NetworkPrograms {
  private static final Set<String> LOOKS_AT_DEVICE =
      Set.of(
          "-k",
          "-i",
          "-S",
          "-g",
          "-a",
          "-l",
          "-c",
          "-P",
          "-T",
          "-x",
          "-m",
          "--show-features",
          "--show-offload",
          "--driver",
          "--statistics",
          "--show-ring",
          "--show-pause",
          "--show-channels",
          "--show-coalesce",
          "--show-permaddr",
          "--show-time-stamping",
          "--show-fec",
          "--show-eee",
          "--show-rxfh",
          "--show-priv-flags",
          "--module-info");

  private NetworkPrograms() {}

  static Map<String, Form> all() {
    return Map.ofEntries(
        entry("ip", new IpCommand(IpCommand.OBJECTS)),
        entry("bridge", new IpCommand(Set.of("link", "fdb", "mdb", "vlan", "vni"))),
        entry("ss", ss()),
        entry("netstat", Form.ANY),
        entry("nstat", nstat()),
        entry("ethtool", NetworkPrograms::ethtool),
        entry("tcpdump", tcpdump()),
        entry("nc", nc()),
        entry("ping", ping()),
        entry("curl", curl()));
  }

  /** Left out: -K closes sockets, -D writes a file. */
  private static Form ss() {
    return Options.of(
            "nrlaomepistudwxS460HOQMbzZTf:A:N:",
            "numeric",
            "resolve",
            "listening",
            "all",
            "options",
            "extended",
            "memory",
            "processes",
            "info",
            "summary",
            "tcp",
            "udp",
            "raw",
            "unix",
            "sctp",
            "ipv4",
            "ipv6",
            "no-header",
            "oneline",
            "no-queues",
            "family:",
            "query:",
            "net:")
        .with(read -> true);
  }

  /** Without -s it writes its history file, and the next caller sees other numbers. */
  private static Form nstat() {
    return Options.of("aszj", "ignore", "noupdate", "zeros", "json")
        .with(read -> read.hasAny("s", "noupdate"));
  }

  private static boolean ethtool(List<String> arguments) {
    int named = arguments.size() - 1;
    return (named == 0 || (named == 1 && LOOKS_AT_DEVICE.contains(arguments.getFirst())))
        && !arguments.getLast().startsWith("-");
  }

  /** Left out: -z runs a command, -G and -C turn files, -I changes the interface's mode. */
  private static Form tcpdump() {
    return Options.of(
            "AbDefKlLnNOpqStuUvxX#B:c:i:s:T:y:Q:r:w:",
            "immediate-mode",
            "interface:",
            "snapshot-length:",
            "buffer-size:",
            "count",
            "number",
            "direction:",
            "nano",
            "micro",
            "print",
            "list-interfaces",
            "packet-buffered",
            "absolute-tcp-sequence-numbers",
            "time-stamp-precision:")
        .with(read -> read.given().getOrDefault("w", "-").equals("-"));
  }

  private static Form nc() {
    return Options.of("zvnw:46u").with(read -> read.hasAny("z") && read.operands().size() == 2);
  }

  /** A counted few, to one host. Left out: -f and -l flood, -i shortens the pauses. */
  private static Form ping() {
    return Options.of("nqDv46c:W:w:s:M:I:t:")
        .with(
            read ->
                read.given().getOrDefault("c", "").matches("[1-9]|10")
                    && read.operands().size() == 1);
  }

  /** A GET or HEAD whose answer goes to standard output, or nowhere. */
  private static Form curl() {
    return Options.of(
            "sSkvIfg46m:w:o:",
            "silent",
            "show-error",
            "insecure",
            "verbose",
            "head",
            "fail",
            "ipv4",
            "ipv6",
            "max-time:",
            "connect-timeout:",
            "cacert:",
            "resolve:",
            "noproxy:",
            "write-out:",
            "output:")
        .with(NetworkPrograms::fetches);
  }

  private static boolean fetches(Options.Read read) {
    boolean discards =
        read.given().getOrDefault("o", "/dev/null").equals("/dev/null")
            && read.given().getOrDefault("output", "/dev/null").equals("/dev/null");
    // From 8.3 on a write-out text can name a file to write to: %output{…}.
    boolean prints =
        harmless(read.given().getOrDefault("w", ""))
            && harmless(read.given().getOrDefault("write-out", ""));
    return discards
        && prints
        && !read.operands().isEmpty()
        && read.operands().stream().allMatch(url -> url.matches("(?s)https?://.+"));
  }

  private static boolean harmless(String writeOut) {
    return !writeOut.contains("%output{")
        && !writeOut.contains("${")
        && writeOut.lines().noneMatch(text -> text.startsWith("@"));
  }
}
