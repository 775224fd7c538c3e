package dev.gumshoe.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All kinds of evidence. The parsers of those that are read from what a command prints stand in
 * {@code parse.all.Parsers}.
 */
public final class Kinds {
  private static final List<Kind> GENERAL =
      List.of(
          kind(
              "command-output",
              PlainText.class,
              "Any text, for steps that only show it",
              "any command"),
          kind(
              "ip-addr",
              Addresses.class,
              "Network interfaces and their addresses",
              "ip addr show [dev DEVICE]",
              "ip -d addr show",
              "ip -o addr show",
              "ip -j addr show"),
          kind("ip-route", Routes.class, "A routing table", "ip route show", "ip -j route show"),
          kind(
              "ip-route-get",
              RouteDecision.class,
              "How the kernel would send to one address",
              "ip route get ADDRESS",
              "ip -j route get ADDRESS"),
          kind(
              "ip-tables-names",
              LegacyTables.class,
              "Tables that the kernel keeps for the legacy iptables",
              "cat /proc/net/ip_tables_names",
              "cat /proc/net/ip6_tables_names"),
          kind(
              "ipset-list",
              IpSets.class,
              "Sets of addresses and their members",
              "ipset list [SET]",
              "ipset save [SET]"),
          kind(
              "iptables-save",
              RuleSet.class,
              "Netfilter rules of one backend",
              "iptables-save [-c]",
              "ip6tables-save [-c]",
              "iptables-legacy-save [-c]",
              "iptables-nft-save [-c]",
              "iptables -S [CHAIN]"),
          kind(
              "iptables-version",
              IptablesVersion.class,
              "Version and backend of iptables",
              "iptables -V",
              "ip6tables -V",
              "iptables-save -V"),
          kind(
              "ipvs-connections",
              IpvsConnections.class,
              "The IPVS connection table",
              "ipvsadm -Lnc",
              "cat /proc/net/ip_vs_conn"),
          kind(
              "ipvs-services",
              IpvsServices.class,
              "IPVS virtual servers and their real servers",
              "ipvsadm -Ln [--stats|--rate] [--exact]",
              "ipvsadm -Sn",
              "cat /proc/net/ip_vs"),
          kind("lsmod", Modules.class, "Loaded kernel modules", "lsmod", "cat /proc/modules"),
          kind(
              "nft-ruleset",
              NftRules.class,
              "Rules of nf_tables, of all tools that work on it",
              "nft list ruleset",
              "nft -a list ruleset",
              "nft -j list ruleset",
              "nft list table FAMILY TABLE"),
          kind("os-release", OsRelease.class, "The distribution", "cat /etc/os-release"),
          kind(
              "packet-trace",
              PacketTrace.class,
              "Connections followed through packet captures at several points"),
          kind(
              "proxy-log",
              ProxyLog.class,
              "Known problems in a log of kube-proxy",
              "kubectl logs POD",
              "crictl logs CONTAINER",
              "docker logs CONTAINER",
              "cat /var/log/containers/FILE"),
          kind(
              "proxy-mode",
              ProxyMode.class,
              "The mode that kube-proxy runs in",
              "curl http://127.0.0.1:10249/proxyMode"),
          kind(
              "ss-listeners",
              Listeners.class,
              "Sockets that listen for TCP connections",
              "ss -tlnp",
              "ss -H -tlnp"),
          kind("sysctl", Settings.class, "Kernel settings", "sysctl KEY…"),
          kind(
              "tcp-connect",
              TcpConnect.class,
              "How one attempt to connect ended",
              "curl -sS -k -m SECONDS -o /dev/null URL",
              "timeout SECONDS bash -c ': <\"/dev/tcp/$0/$1\"' HOST PORT",
              "nc -z -w SECONDS HOST PORT"),
          kind(
              "tcpdump",
              PacketLines.class,
              "Packets, a line each",
              "tcpdump -nn [-l] [-i INTERFACE] [-c COUNT] [FILTER]"),
          kind("uname", KernelRelease.class, "The running kernel", "uname -a", "uname -r"));

  private static final List<Kind> ALL =
      Stream.of(
              GENERAL,
              NetworkKinds.all(),
              SystemKinds.all(),
              ContainerKinds.all(),
              KubeKinds.all(),
              TrustKinds.all())
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Kind::id))
          .toList();

  private Kinds() {}

  /** All kinds, by id. */
  public static List<Kind> all() {
    return ALL;
  }

  /** Those that are read from what a command prints. */
  public static List<Kind> ofCommands() {
    return ALL.stream().filter(kind -> !kind.ofPackets()).toList();
  }

  /** The kind of this id. */
  public static Optional<Kind> find(String id) {
    return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  static Kind kind(String id, Class<? extends Evidence> type, String summary, String... commands) {
    return new Kind(id, type, summary, List.of(commands));
  }
}
