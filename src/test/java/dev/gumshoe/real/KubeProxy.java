package dev.gumshoe.real;

import dev.gumshoe.network.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** kube-proxy's container on a node, with iptables of the legacy kind. */
interface KubeProxy {
  /** What kube-proxy feeds iptables-restore with; one chain it does not make itself. */
  String RULES =
      """
      *nat
      :KUBE-SERVICES - [0:0]
      :KUBE-POSTROUTING - [0:0]
      :KUBE-MARK-MASQ - [0:0]
      -A KUBE-MARK-MASQ -j MARK --set-xmark 0x4000/0x4000
      -A KUBE-POSTROUTING -m mark --mark 0x4000/0x4000 -j MASQUERADE
      -A KUBE-SERVICES ! -s 9.0.0.0/8 -m set --match-set KUBE-CLUSTER-IP dst,dst -j KUBE-MARK-MASQ
      -A KUBE-SERVICES -m set --match-set KUBE-LOAD-BALANCER-FW dst,dst -j KUBE-MARK-DROP
      COMMIT
      """;

  /** Runs a program in the container. */
  Ran inside(String input, String... argv) throws IOException, InterruptedException;

  /** Syncs as kube-proxy does, and logs as kubelet keeps it when that fails. */
  default Ran sync(RealNode node) throws IOException, InterruptedException {
    Ran restore = inside(RULES, "iptables-restore", "-w", "5", "--noflush", "--counters");
    if (restore.status() != 0) {
      log(
          node,
          "E1122 02:19:13.123456       1 proxier.go:1533] Failed to execute iptables-restore: "
              + "exit status %d (%s)".formatted(restore.status(), restore.said()));
    }
    return restore;
  }

  private static void log(RealNode node, String message) throws IOException {
    Path pod =
        Files.createDirectories(
            node.file("/var/log/pods/kube-system_kube-proxy-x7k2p_1/kube-proxy"));
    StringBuilder lines = new StringBuilder();
    message
        .lines()
        .forEach(
            line -> lines.append(Instant.now()).append(" stderr F ").append(line).append('\n'));
    Files.writeString(pod.resolve("0.log"), lines);
    Files.createSymbolicLink(
        node.file("/var/log/containers/kube-proxy-x7k2p_kube-system_kube-proxy-1.log"),
        Path.of("/var/log/pods/kube-system_kube-proxy-x7k2p_1/kube-proxy/0.log"));
  }
}
