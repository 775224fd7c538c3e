package dev.gumshoe.parse.all;

import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.containers.ContainerInspectParser;
import dev.gumshoe.parse.containers.ContainerListParser;
import dev.gumshoe.parse.containers.ImageListParser;
import dev.gumshoe.parse.containers.RuntimeVersionParser;
import dev.gumshoe.parse.containers.SandboxInspectParser;
import dev.gumshoe.parse.containers.SandboxListParser;
import dev.gumshoe.parse.containers.TaskListParser;
import dev.gumshoe.parse.ethtool.EthtoolDriverParser;
import dev.gumshoe.parse.ethtool.EthtoolFeaturesParser;
import dev.gumshoe.parse.ethtool.EthtoolStatisticsParser;
import dev.gumshoe.parse.ip.BridgeFdbParser;
import dev.gumshoe.parse.ip.IpAddrParser;
import dev.gumshoe.parse.ip.IpLinkParser;
import dev.gumshoe.parse.ip.IpNeighParser;
import dev.gumshoe.parse.ip.IpRouteGetParser;
import dev.gumshoe.parse.ip.IpRouteParser;
import dev.gumshoe.parse.ip.IpRuleParser;
import dev.gumshoe.parse.ipset.IpsetParser;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import dev.gumshoe.parse.iptables.IptablesVersionParser;
import dev.gumshoe.parse.ipvs.IpvsConnectionsParser;
import dev.gumshoe.parse.ipvs.IpvsServicesParser;
import dev.gumshoe.parse.jar.JarsignerParser;
import dev.gumshoe.parse.kernel.CmdlineParser;
import dev.gumshoe.parse.kernel.DmiParser;
import dev.gumshoe.parse.kernel.LegacyTablesParser;
import dev.gumshoe.parse.kernel.LoadAverageParser;
import dev.gumshoe.parse.kernel.LsmodParser;
import dev.gumshoe.parse.kernel.OsReleaseParser;
import dev.gumshoe.parse.kernel.PressureParser;
import dev.gumshoe.parse.kernel.SysctlParser;
import dev.gumshoe.parse.kernel.UnameParser;
import dev.gumshoe.parse.kube.DescribeParser;
import dev.gumshoe.parse.kube.KubeParsers;
import dev.gumshoe.parse.kubeproxy.ProxyLogParser;
import dev.gumshoe.parse.kubeproxy.ProxyModeParser;
import dev.gumshoe.parse.logs.DmesgParser;
import dev.gumshoe.parse.logs.JournalParser;
import dev.gumshoe.parse.nft.NftParser;
import dev.gumshoe.parse.process.FileHandlesParser;
import dev.gumshoe.parse.process.InotifyUseParser;
import dev.gumshoe.parse.process.OpenFilesParser;
import dev.gumshoe.parse.process.ProcessLimitsParser;
import dev.gumshoe.parse.sockets.SocketListParser;
import dev.gumshoe.parse.sockets.SsParser;
import dev.gumshoe.parse.sockets.TcpConnectParser;
import dev.gumshoe.parse.systemd.SystemctlCatParser;
import dev.gumshoe.parse.systemd.SystemctlShowParser;
import dev.gumshoe.parse.systemd.SystemctlStatusParser;
import dev.gumshoe.parse.tcpdump.TcpdumpParser;
import dev.gumshoe.parse.traffic.ConntrackListParser;
import dev.gumshoe.parse.traffic.ConntrackStatisticsParser;
import dev.gumshoe.parse.traffic.NetworkCountersParser;
import dev.gumshoe.parse.trust.CertificatesParser;
import dev.gumshoe.parse.trust.ClockParser;
import dev.gumshoe.parse.trust.JwtClaimsParser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All parsers, by the kind of evidence that they read. The kinds stand in {@code Kinds}. */
public final class Parsers {
  private static final Map<String, Parser> ALL =
      Map.ofEntries(
          Map.entry("bridge-fdb", new BridgeFdbParser()),
          Map.entry("clock", new ClockParser()),
          Map.entry("command-output", new PlainTextParser()),
          Map.entry("conntrack-list", new ConntrackListParser()),
          Map.entry("conntrack-statistics", new ConntrackStatisticsParser()),
          Map.entry("container-images", new ImageListParser()),
          Map.entry("container-inspect", new ContainerInspectParser()),
          Map.entry("container-list", new ContainerListParser()),
          Map.entry("dmesg", new DmesgParser()),
          Map.entry("dmi", new DmiParser()),
          Map.entry("ethtool-driver", new EthtoolDriverParser()),
          Map.entry("ethtool-features", new EthtoolFeaturesParser()),
          Map.entry("ethtool-statistics", new EthtoolStatisticsParser()),
          Map.entry("file-handles", new FileHandlesParser()),
          Map.entry("inotify-use", new InotifyUseParser()),
          Map.entry("ip-addr", new IpAddrParser()),
          Map.entry("ip-link", new IpLinkParser()),
          Map.entry("ip-neigh", new IpNeighParser()),
          Map.entry("ip-route", new IpRouteParser()),
          Map.entry("ip-route-get", new IpRouteGetParser()),
          Map.entry("ip-rule", new IpRuleParser()),
          Map.entry("ip-tables-names", new LegacyTablesParser()),
          Map.entry("ipset-list", new IpsetParser()),
          Map.entry("iptables-save", new IptablesSaveParser()),
          Map.entry("iptables-version", new IptablesVersionParser()),
          Map.entry("ipvs-connections", new IpvsConnectionsParser()),
          Map.entry("ipvs-services", new IpvsServicesParser()),
          Map.entry("jarsigner-verify", new JarsignerParser()),
          Map.entry("journal", new JournalParser()),
          Map.entry("jwt-claims", new JwtClaimsParser()),
          Map.entry("kernel-cmdline", new CmdlineParser()),
          Map.entry("kube-apiservices", KubeParsers.apiServices()),
          Map.entry("kube-configmaps", KubeParsers.configMaps()),
          Map.entry("kube-endpoints", KubeParsers.endpoints()),
          Map.entry("kube-describe", new DescribeParser()),
          Map.entry("kube-events", KubeParsers.events()),
          Map.entry("kube-nodes", KubeParsers.nodes()),
          Map.entry("kube-pods", KubeParsers.pods()),
          Map.entry("kube-services", KubeParsers.services()),
          Map.entry("kube-webhooks", KubeParsers.webhooks()),
          Map.entry("kube-workloads", KubeParsers.workloads()),
          Map.entry("load-average", new LoadAverageParser()),
          Map.entry("lsmod", new LsmodParser()),
          Map.entry("network-counters", new NetworkCountersParser()),
          Map.entry("nft-ruleset", new NftParser()),
          Map.entry("open-files", new OpenFilesParser()),
          Map.entry("os-release", new OsReleaseParser()),
          Map.entry("pressure", new PressureParser()),
          Map.entry("process-limits", new ProcessLimitsParser()),
          Map.entry("proxy-log", new ProxyLogParser()),
          Map.entry("proxy-mode", new ProxyModeParser()),
          Map.entry("runtime-version", new RuntimeVersionParser()),
          Map.entry("sandbox-inspect", new SandboxInspectParser()),
          Map.entry("sandbox-list", new SandboxListParser()),
          Map.entry("ss-listeners", new SsParser()),
          Map.entry("ss-sockets", new SocketListParser()),
          Map.entry("sysctl", new SysctlParser()),
          Map.entry("systemctl-cat", new SystemctlCatParser()),
          Map.entry("systemctl-show", new SystemctlShowParser()),
          Map.entry("systemctl-status", new SystemctlStatusParser()),
          Map.entry("task-list", new TaskListParser()),
          Map.entry("tcp-connect", new TcpConnectParser()),
          Map.entry("tcpdump", new TcpdumpParser()),
          Map.entry("uname", new UnameParser()),
          Map.entry("x509-certificates", new CertificatesParser()));

  private Parsers() {}

  /** The parser of this kind; empty when there is no such kind. */
  public static Optional<Parser> byKind(String kind) {
    return Optional.ofNullable(ALL.get(kind));
  }

  /** The ids of all kinds that have a parser. */
  public static Set<String> kinds() {
    return ALL.keySet();
  }
}
