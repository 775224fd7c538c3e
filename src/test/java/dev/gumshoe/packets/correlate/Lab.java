package dev.gumshoe.packets.correlate;

import dev.gumshoe.evidence.PacketTrace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A pod, its node and a peer, as network namespaces of this test's own with real interfaces between
 * them. The pod is 10.244.0.5, the node 10.244.0.1 and 10.0.0.1, the peer 10.0.0.2. There is VXLAN
 * between node and peer, 10.245.0.1 and 10.245.0.2.
 */
final class Lab implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("ip", "tcpdump", "iptables", "nft", "ethtool", "perl", "timeout");
  private static final String NAME = "gumshoe" + ProcessHandle.current().pid();

  private final Path directory;
  private final List<Process> running = new ArrayList<>();

  Lab(Path directory) {
    this.directory = directory;
    check();
    try {
      build();
    } catch (IllegalStateException e) {
      close();
      throw e;
    }
  }

  private void build() {
    for (String who : List.of("pod", "node", "peer")) {
      run("ip", "netns", "add", NAME + who);
      in(who, "ip link set lo up");
      in(who, "sysctl -qw net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.default.rp_filter=0");
    }
    cable("pod", "eth0", "node", "veth0");
    cable("node", "eth0", "peer", "eth0");
    in("node", "sysctl -qw net.ipv4.ip_forward=1 net.ipv4.icmp_ratelimit=0");
    in("pod", "ip addr add 10.244.0.5/24 dev eth0");
    in("node", "ip addr add 10.244.0.1/24 dev veth0");
    in("node", "ip addr add 10.0.0.1/24 dev eth0");
    in("peer", "ip addr add 10.0.0.2/24 dev eth0");
    in("pod", "ip route add default via 10.244.0.1");
    in("peer", "ip route add 10.244.0.0/24 via 10.0.0.1");
    tunnel("node", "10.245.0.1", "10.0.0.1", "10.0.0.2");
    tunnel("peer", "10.245.0.2", "10.0.0.2", "10.0.0.1");
  }

  private static void check() {
    if (!System.getProperty("user.name").equals("root")) {
      throw new IllegalStateException("this test makes network namespaces and has to run as root");
    }
    for (String program : PROGRAMS) {
      if (List.of("/usr/sbin/", "/usr/bin/", "/sbin/", "/bin/").stream()
          .noneMatch(path -> Files.isExecutable(Path.of(path + program)))) {
        throw new IllegalStateException(program + " is missing; .ci/run names its package");
      }
    }
  }

  private void cable(String one, String device, String other, String there) {
    run(
        "ip link add %s netns %s type veth peer name %s netns %s"
            .formatted(device, NAME + one, there, NAME + other)
            .split(" "));
    in(one, "ip link set " + device + " up");
    in(other, "ip link set " + there + " up");
  }

  private void tunnel(String who, String address, String from, String to) {
    in(
        who,
        "ip link add vxlan0 type vxlan id 42 dstport 4789 udpcsum local %s remote %s dev eth0"
            .formatted(from, to));
    in(who, "ip addr add " + address + "/24 dev vxlan0");
    in(who, "ip link set vxlan0 up");
    if (who.equals("peer")) {
      // The way back to the pod's tunnel address is the tunnel, by a rule for answers from there.
      in(who, "ip rule add from 10.245.0.2 table 45");
      in(who, "ip route add default via 10.245.0.1 table 45");
    }
  }

  /** Runs a command in a namespace, which has to succeed. */
  void in(String who, String command) {
    Said said = say(inside(who, command));
    if (said.status() != 0) {
      throw new IllegalStateException(command + ": " + said.text());
    }
  }

  /** Runs a command in a namespace; whether it succeeds does not matter. */
  void try_(String who, String command) {
    say(inside(who, command));
  }

  private static String[] inside(String who, String command) {
    return new String[] {"ip", "netns", "exec", NAME + who, "sh", "-c", command.replace("@", NAME)};
  }

  private static void run(String... argv) {
    Said said = say(argv);
    if (said.status() != 0) {
      throw new IllegalStateException(String.join(" ", argv) + ": " + said.text());
    }
  }

  private record Said(int status, String text) {}

  private static Said say(String... argv) {
    try {
      Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts a program that goes on until the lab is closed; it has to write a line when ready. */
  void serve(String who, String perl) {
    begin(
        "ip",
        "netns",
        "exec",
        NAME + who,
        "perl",
        "-MIO::Socket::INET",
        "-e",
        "$|=1;$SIG{PIPE}='IGNORE';" + perl);
  }

  private Process begin(String... argv) {
    try {
      Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
      running.add(process);
      BufferedReader lines = process.inputReader();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("listening on") || line.contains("ready")) {
          return process;
        }
      }
      throw new IllegalStateException(String.join(" ", argv) + " ended");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A packet capture that is running. */
  private record Listening(String point, String target, Path file, Process process) {}

  /**
   * Captures at points while something happens there.
   *
   * @param points {@code name:namespace:device}
   */
  PacketTrace capture(Trigger trigger, List<String> points, Runnable happens) {
    var all = new ArrayList<Listening>();
    for (String point : points) {
      String[] words = point.split(":", 3);
      all.add(listen(words[0], words[1], words[2]));
    }
    try {
      happens.run();
      // What the kernel has handed over when SIGINT comes, tcpdump may not have read yet.
      run("sleep", "0.4");
    } finally {
      all.forEach(one -> stop(one.process));
    }
    return Correlator.correlate(
        all.stream().map(Lab::file).toList(), trigger, Correlator.USUAL_LIMIT);
  }

  private Listening listen(String point, String who, String device) {
    Path file = directory.resolve(point + ".pcap");
    Process process =
        begin(
            "ip",
            "netns",
            "exec",
            NAME + who,
            "tcpdump",
            "-n",
            "-U",
            "--immediate-mode",
            "-Z",
            "root",
            "-i",
            device,
            "-w",
            file.toString());
    return new Listening(point, who, file, process);
  }

  private static PointFile file(Listening one) {
    return new PointFile(
        one.point, one.target, "", 0, 100_000, one.file, 0, "", one.point + ".pcap");
  }

  /** By SIGINT, upon which tcpdump writes what it has. */
  private void stop(Process process) {
    running.remove(process);
    say("kill", "-INT", String.valueOf(process.pid()));
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    running.forEach(Process::destroyForcibly);
    for (String who : List.of("pod", "node", "peer")) {
      say("ip", "netns", "del", NAME + who);
    }
  }
}
