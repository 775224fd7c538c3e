package dev.gumshoe.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A log of a busy node as its journal gives it: kubelet, containerd, kube-proxy, the kernel,
 * systemd, and what containers write. One line in a thousand holds an error text. The same file of
 * error texts gives the same log.
 */
public final class NodeLog {
  private static final String LETTERS = "0123456789abcdef";

  private final Random random = new Random(1);
  private final List<String> errors;
  private Instant time = Instant.parse("2026-11-20T03:00:00Z");

  private NodeLog(List<String> errors) {
    this.errors = errors;
  }

  /** Writes a log: {@code NodeLog FILE BYTES ERRORS}, where ERRORS is a file, one text a line. */
  public static void main(String[] args) throws IOException {
    var log = new NodeLog(Files.readAllLines(Path.of(args[2])));
    long left = Long.parseLong(args[1]);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
      while (left > 0) {
        String line = log.line();
        out.write(line);
        out.write('\n');
        left -= line.getBytes(StandardCharsets.UTF_8).length + 1;
      }
    }
  }

  private String line() {
    time = time.plusMillis(random.nextInt(90));
    if (random.nextInt(1000) == 0) {
      String text = errors.get(random.nextInt(errors.size())).replace("*", " \"" + hex(8) + "\" ");
      return from("kubelet", "E1120 " + clock() + " pod_workers.go:1301] \"Error\" err=\"" + text);
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> from("kubelet", kubelet());
      case 3, 4, 5 -> from("containerd", containerd());
      case 6 -> from("kube-proxy", proxy());
      case 7 -> from("kernel", kernel());
      case 8 -> from("systemd", systemd());
      case 9 -> application();
      default -> access();
    };
  }

  private String from(String unit, String message) {
    return "Nov 20 "
        + clock()
        + " node-"
        + (1 + time.getEpochSecond() % 7)
        + " "
        + unit
        + "[1234]: "
        + message;
  }

  private String kubelet() {
    return "I1120 "
        + clock()
        + " 1234 "
        + switch (random.nextInt(6)) {
          case 0 ->
              "kubelet.go:2453] \"SyncLoop (PLEG): event for pod\" pod=\""
                  + pod()
                  + "\" event={\"ID\":\""
                  + uid()
                  + "\",\"Type\":\"ContainerStarted\",\"Data\":\""
                  + hex(64)
                  + "\"}";
          case 1 ->
              "reconciler_common.go:253] \"operationExecutor.MountVolume started for volume"
                  + " \\\"kube-api-access-"
                  + hex(5)
                  + "\\\" (UniqueName: \\\"kubernetes.io/projected/"
                  + uid()
                  + "\\\") pod \\\""
                  + pod()
                  + "\\\" (UID: \\\""
                  + uid()
                  + "\\\")\" pod=\""
                  + pod()
                  + "\"";
          case 2 ->
              "prober.go:107] \"Probe failed\" probeType=\"Readiness\" pod=\""
                  + pod()
                  + "\" podUID=\""
                  + uid()
                  + "\" containerName=\"app\" probeResult=\"failure\" output=\"HTTP probe failed with"
                  + " statuscode: 503\"";
          case 3 ->
              "kubelet_volumes.go:163] \"Cleaned up orphaned pod volumes dir\" podUID=\""
                  + uid()
                  + "\" path=\"/var/lib/kubelet/pods/"
                  + uid()
                  + "/volumes\"";
          case 4 -> "scope.go:117] \"RemoveContainer\" containerID=\"" + hex(64) + "\"";
          default ->
              "pod_startup_latency_tracker.go:104] \"Observed pod startup duration\" pod=\""
                  + pod()
                  + "\" podStartSLOduration="
                  + random.nextDouble()
                  + " pullDuration=\""
                  + random.nextInt(900)
                  + "ms\"";
        };
  }

  private String containerd() {
    String level = random.nextInt(40) == 0 ? "error" : "info";
    return "time=\""
        + time
        + "\" level="
        + level
        + " msg=\""
        + switch (random.nextInt(5)) {
          case 0 ->
              "CreateContainer within sandbox \\\""
                  + hex(64)
                  + "\\\" for container"
                  + " &ContainerMetadata{Name:app,Attempt:"
                  + random.nextInt(9)
                  + ",}\"";
          case 1 -> "StartContainer for \\\"" + hex(64) + "\\\" returns successfully\"";
          case 2 -> "shim disconnected\" id=" + hex(64) + " namespace=k8s.io";
          case 3 ->
              "PullImage \\\"registry.example/team/app:"
                  + hex(12)
                  + "\\\" returns image reference"
                  + " \\\"sha256:"
                  + hex(64)
                  + "\\\"\"";
          default ->
              "ExecSync for \\\""
                  + hex(64)
                  + "\\\" failed\" error=\"failed to exec in container: the"
                  + " container is not running: context canceled\"";
        };
  }

  private String proxy() {
    return "I1120 "
        + clock()
        + " 1 "
        + switch (random.nextInt(3)) {
          case 0 ->
              "proxier.go:1508] \"Reloading service iptables data\" ipFamily=\"IPv4\" numServices="
                  + random.nextInt(900)
                  + " numEndpoints="
                  + random.nextInt(5000)
                  + " numFilterChains=6";
          case 1 ->
              "proxier.go:824] \"SyncProxyRules complete\" ipFamily=\"IPv4\" elapsed=\""
                  + random.nextInt(900)
                  + "."
                  + random.nextInt(1000)
                  + "ms\"";
          default ->
              "cacher.go:1028] \"Endpoints changed\" endpoints=\""
                  + pod()
                  + ":http\" old=[\""
                  + ip()
                  + ":8080\"] new=[\""
                  + ip()
                  + ":8080\"]";
        };
  }

  private String kernel() {
    return "["
        + random.nextInt(900_000)
        + "."
        + random.nextInt(999_999)
        + "] "
        + switch (random.nextInt(3)) {
          case 0 ->
              "cni0: port " + random.nextInt(99) + "(veth" + hex(8) + ") entered forwarding state";
          case 1 -> "IPv6: ADDRCONF(NETDEV_CHANGE): veth" + hex(8) + ": link becomes ready";
          default ->
              "IN=eth0 OUT= MAC="
                  + hex(12)
                  + " SRC="
                  + ip()
                  + " DST="
                  + ip()
                  + " LEN=60 TOS=0x00 PREC=0x00 TTL=63 ID=0 DF PROTO=TCP SPT=443 DPT="
                  + random.nextInt(65_536);
        };
  }

  private String systemd() {
    return random.nextBoolean()
        ? "run-containerd-runc-k8s.io-"
            + hex(64)
            + "-runc."
            + hex(6)
            + ".mount: Deactivated successfully."
        : "Started libcontainer container " + hex(64) + ".";
  }

  private String application() {
    return time
        + " stdout F {\"ts\":\""
        + time
        + "\",\"level\":\"info\",\"logger\":\"http\",\"msg\":\"request"
        + " served\",\"trace\":\""
        + hex(32)
        + "\",\"path\":\"/api/v1/orders/"
        + random.nextInt(99_999)
        + "\",\"status\":200,\"took_ms\":"
        + random.nextInt(400)
        + "}";
  }

  private String access() {
    return time
        + " stdout F "
        + ip()
        + " - - [20/Nov/2026:"
        + clock()
        + " +0000] \"GET /static/"
        + hex(10)
        + ".js HTTP/1.1\" 200 "
        + random.nextInt(99_999)
        + " \"https://shop.example/\" \"Mozilla/5.0 (X11;"
        + " Linux x86_64) AppleWebKit/537.36\" "
        + random.nextInt(900)
        + " 0."
        + random.nextInt(999)
        + " [shop-web-80] [] "
        + ip()
        + ":8080 200 "
        + hex(32);
  }

  private String clock() {
    return time.toString().substring(11, 19)
        + String.format(Locale.ROOT, ".%06d", random.nextInt(999_999));
  }

  private String pod() {
    return "team-" + random.nextInt(9) + "/app-" + hex(9) + "-" + hex(5);
  }

  private String uid() {
    return hex(8) + "-" + hex(4) + "-" + hex(4) + "-" + hex(4) + "-" + hex(12);
  }

  private String ip() {
    return "10.244." + random.nextInt(256) + "." + random.nextInt(256);
  }

  private String hex(int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(16)));
    }
    return text.toString();
  }
}
