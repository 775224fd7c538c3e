package dev.gumshoe.bundle.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.bundle.files.BundleAnswer;
import dev.gumshoe.bundle.files.BundleTree;
import dev.gumshoe.evidence.Ending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SosAnswersTest {
  /**
   * A node's network, made in a namespace of its own. Then what sos runs, and what a probe would
   * have run, one after the other.
   */
  private static final String NODE =
      """
      set -e
      ip link set lo up
      ip link add eth0 type veth peer name far
      ip link add vx5 type vxlan id 5 dstport 4789 dev eth0 local 10.1.1.1
      ip addr add 10.1.1.1/24 dev eth0
      ip addr add fd00::1/64 dev eth0 nodad
      ip addr add 10.5.0.1/16 dev vx5
      ip link set eth0 up
      ip link set far up
      ip link set vx5 up
      ip route add 10.9.0.0/16 via 10.1.1.2
      ip route add 10.8.0.0/16 nexthop via 10.1.1.2 nexthop via 10.1.1.3
      ip route add blackhole 10.7.0.0/16
      ip route add 10.6.0.0/16 via 10.1.1.2 table 100
      ip -6 route add default via fd00::2
      ip rule add from 10.6.0.1 table 100
      ip neigh add 10.1.1.5 lladdr 02:00:00:00:00:05 dev eth0 nud permanent
      ip neigh add 10.5.0.5 lladdr 02:00:00:00:00:06 dev vx5 nud permanent
      bridge fdb append 02:00:00:00:00:06 dev vx5 dst 10.1.1.5
      iptables -t nat -A PREROUTING -d 10.96.0.1/32 -p tcp --dport 443 -j MARK --set-xmark 0x4000/0x4000
      perl -MIO::Socket::INET -e '$s = IO::Socket::INET->new(Listen => 7, LocalAddr => "127.0.0.1:8080") or die; sleep 60' &
      listener=$!
      trap "kill $listener" EXIT
      for i in 1 2 3 4 5 6 7 8 9 10; do ss -tln | grep -q 8080 && break; sleep 0.2; done
      run() { mkdir -p "$1"; echo "$2" > "$1/$3.command"; eval "$2" > "$1/$3" 2>&1; }
      sos() { mkdir -p "sos_commands/$1"; eval "$2" > "sos_commands/$1/$3" 2>&1; }
      sos networking 'ip -d address' ip_-d_address
      sos networking 'ip -s -d link' ip_-s_-d_link
      sos networking 'ip route show table all' ip_route_show_table_all
      sos networking 'ip -6 route show table all' ip_-6_route_show_table_all
      sos networking 'ip -4 rule list' ip_-4_rule_list
      sos networking 'ip -s -s neigh show' ip_-s_-s_neigh_show
      sos networking 'bridge -s -s -d -t fdb show' bridge_-s_-s_-d_-t_fdb_show
      sos networking 'ss -peaonmi' ss_-peaonmi
      sos networking 'ethtool -k eth0' ethtool_-k_eth0
      sos networking 'nstat -zas' nstat_-zas
      sos kernel 'sysctl -a' sysctl_-a
      sos kernel 'uname -a' uname_-a
      sos x 'iptables-save -c' iptables-save_-c
      n=0
      while read -r line; do n=$((n + 1)); run asked "$line" $n; done < questions
      """;

  @TempDir private Path folder;

  private static Optional<BundleAnswer> ask(Path bundle, String command) throws IOException {
    return new SosAnswers(SosCommands.of(new BundleTree(bundle, Map.of())))
        .answer(List.of(command.split(" ")));
  }

  @Test
  void answersAreWhatTheCommandsPrintThere() throws Exception {
    List<String> questions =
        List.of(
            "ip addr show",
            "ip a",
            "ip addr show dev vx5",
            "ip -d link show",
            "ip -d link show dev vx5",
            "ip link",
            "ip route show",
            "ip -4 route list table main",
            "ip -6 route show",
            "ip route show table 100",
            "ip route show table local",
            "ip rule",
            "ip neigh show",
            "ip neigh show dev vx5",
            "bridge fdb show dev vx5",
            "bridge fdb show",
            "ethtool -k eth0",
            "sysctl net.ipv4.ip_forward kernel.ostype",
            "uname -r",
            "uname -a",
            "iptables-save",
            "ss -tlnp",
            "ss -t -l -n");
    Files.write(folder.resolve("questions"), questions);
    Process node =
        new ProcessBuilder("unshare", "--net", "sh", "-c", NODE)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(said).isZero();

    for (int i = 0; i < questions.size(); i++) {
      String real = Files.readString(folder.resolve("asked/" + (i + 1)));
      assertThat(ask(folder, questions.get(i)))
          .as(questions.get(i))
          .get()
          .extracting(answer -> plain(answer.stdout().text()))
          .isEqualTo(plain(real));
    }
  }

  /** Columns are as wide as the widest cell; iptables-save begins with the time. */
  private static String plain(String text) {
    return text.replaceAll("(?m)^#.*\n", "")
        .replaceAll("(?m)^State .*\n", "")
        .replaceAll("[ \t]+", " ")
        .replaceAll("(?m) $", "");
  }

  @ParameterizedTest
  @CsvSource({
    "ip -d address, ip_-d_address",
    "/sbin/ip -o addr, ip_-o_addr",
    "/usr/sbin/ethtool -k eth0, ethtool_-k_eth0",
    "cat /proc/net/ip_vs, cat_.proc.net.ip_vs",
    "systemctl show *service --all, systemctl_show_service_--all",
    "ls -ldZ /tmp, ls_-ldZ_.tmp"
  })
  void filesAreNamedAsSosNamesThem(String command, String file) {
    assertThat(SosCommands.mangled(command)).isEqualTo(file);
  }

  private Path file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void theManifestTellsWhatFailed() throws IOException {
    file("sos_commands/ipvs/ipvsadm_-Ln", "Can't initialize ipvs: Protocol not available\n");
    file("sos_commands/kernel/other", "6.1.0\n");
    file(
        "sos_reports/manifest.json",
        """
        {"components": {"report": {"plugins": {
          "ipvs": {"commands": [
            {"exec": "ipvsadm -Ln", "return_code": 255, "filepath": "sos_commands/ipvs/ipvsadm_-Ln"}]},
          "kernel": {"commands": [
            {"exec": "/usr/bin/uname -r", "return_code": 0, "filepath": "sos_commands/kernel/other"},
            {"exec": "nft list ruleset", "return_code": 127, "filepath": null}]}}}}}
        """);

    BundleAnswer failed = ask(folder, "ipvsadm -Ln").orElseThrow();
    assertThat(failed.ending()).isEqualTo(new Ending.Exited(255));
    assertThat(failed.stdout().text()).isEmpty();
    assertThat(failed.stderr().text()).startsWith("Can't initialize ipvs");
    assertThat(ask(folder, "uname -r").orElseThrow().stdout().text()).isEqualTo("6.1.0\n");
    assertThat(ask(folder, "nft list ruleset")).isEmpty();
  }

  @Test
  void withoutAManifestAComplaintIsAFailure() throws IOException {
    file("sos_commands/x/iptables-save", "iptables-save v1.8.9: Could not fetch rule set\n");
    file("sos_commands/kernel/sysctl_-a", "net.ipv4.ip_forward = 1\nsysctl: permission denied\n");

    assertThat(ask(folder, "iptables-save").orElseThrow().ending()).isEqualTo(new Ending.Exited(1));
    assertThat(ask(folder, "sysctl net.ipv4.ip_forward").orElseThrow().stdout().text())
        .isEqualTo("net.ipv4.ip_forward = 1\n");
    assertThat(ask(folder, "sysctl net.ipv4.ip_forward net.ipv4.vs.conntrack")).isEmpty();
  }

  @Test
  void whatSosCutIsMarked() throws IOException {
    file("sos_strings/logs/journalctl_--no-pager_--unit_x.tailed", "");
    file("sos_commands/k/lsmod", "");
    Files.createDirectories(folder.resolve("sos_commands/logs"));
    Files.createSymbolicLink(
        folder.resolve("sos_commands/logs/journalctl_--no-pager_--unit_x"),
        Path.of("../../sos_strings/logs/journalctl_--no-pager_--unit_x.tailed"));

    BundleAnswer cut = ask(folder, "journalctl --no-pager --unit x").orElseThrow();
    assertThat(cut.stdout().truncated()).isTrue();
  }

  @Test
  void unitsComeOutOfTheListOfAll() throws IOException {
    file(
        "sos_commands/systemd/systemctl_show_service_--all",
        "Id=a.service\nLoadState=loaded\nMainPID=7\n\nId=b.service\nLoadState=loaded\nMainPID=0\n");

    assertThat(ask(folder, "systemctl show b a -p Id,MainPID").orElseThrow().stdout().text())
        .isEqualTo("Id=b.service\nMainPID=0\n\nId=a.service\nMainPID=7\n");
    assertThat(ask(folder, "systemctl show a c -p Id")).isEmpty();
  }

  @Test
  void theJournalGivesItsWords() throws IOException {
    file(
        "sos_commands/x/journalctl_--no-pager_--unit_kube-proxy",
        """
        -- Logs begin at Mon 2026-05-04 00:00:00 UTC. --
        May 04 01:02:03 node kube-proxy[7]: one: two
        May 04 01:02:04 node kube-proxy[7]: first
                                            second
        """);

    String asked = "journalctl --no-pager -o cat -n %d -u kube-proxy";
    assertThat(ask(folder, asked.formatted(2000)).orElseThrow().stdout().text())
        .isEqualTo("one: two\nfirst\nsecond\n");
    assertThat(ask(folder, asked.formatted(1)).orElseThrow().stdout().text())
        .isEqualTo("first\nsecond\n");
    assertThat(ask(folder, "journalctl -o json -u kube-proxy")).isEmpty();
    assertThat(ask(folder, "journalctl -o cat --grep x -u kube-proxy")).isEmpty();
  }

  @Test
  void hostRunsAnswerTheirCommands() throws IOException {
    file(
        "host-collectors/run-host/rules-info.json",
        "{\"command\": \"/usr/sbin/iptables-save\", \"exitCode\": \"0\"}");
    file("host-collectors/run-host/rules.txt", "*filter\nCOMMIT\n");
    file(
        "host-collectors/run-host/bad-info.json",
        "{\"command\": \"/usr/sbin/ipvsadm -Ln\", \"exitCode\": \"2\", \"error\": \"no\"}");
    file("host-collectors/run-host/bad.txt", "");
    HostRuns runs = HostRuns.of(new BundleTree(folder, Map.of()));

    assertThat(runs.answer(List.of("iptables-save")).orElseThrow().stdout().text())
        .isEqualTo("*filter\nCOMMIT\n");
    assertThat(runs.answer(List.of("ipvsadm", "-Ln")).orElseThrow().ending())
        .isEqualTo(new Ending.Exited(2));
    assertThat(runs.answer(List.of("lsmod"))).isEmpty();
  }
}
