package dev.gumshoe.packets.correlate;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.network.Laying;
import dev.gumshoe.network.Namespaces;
import dev.gumshoe.network.Ran;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A pod, its node and a peer, as network namespaces of this test's own with real interfaces between
 * them.
 */
final class Lab implements Namespaces, AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("ip", "sysctl", "tcpdump", "iptables", "nft", "ethtool", "perl", "bash", "timeout");
  private static final String NAME = "gumshoe" + ProcessHandle.current().pid();

  private final Path directory;
  private final List<Process> running = new ArrayList<>();

  Lab(Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    check();
    try {
      build();
    } catch (IllegalStateException e) {
      close();
      throw e;
    }
  }

  private void build() throws IOException, InterruptedException {
    for (String where : List.of("pod", "node", "peer")) {
      Ran.well("ip", "netns", "add", NAME + where);
      in(where, "ip link set lo up");
    }
    cable("pod", "eth0", "node", "cali1");
    cable("wire");
    Laying.plain(this);
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

  private static void cable(String one, String device, String other, String there)
      throws IOException, InterruptedException {
    Ran.well(
        "ip link add %s netns %s type veth peer name %s netns %s"
            .formatted(device, NAME + one, there, NAME + other)
            .split(" "));
  }

  @Override
  public void cable(String device) throws IOException, InterruptedException {
    cable("node", device, "peer", device);
  }

  @Override
  public Ran run(String where, String line) throws IOException, InterruptedException {
    return Ran.program("", inside(where, List.of("sh", "-c", line)));
  }

  private static List<String> inside(String where, List<String> argv) {
    List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", NAME + where));
    all.addAll(argv);
    return all;
  }

  /** Starts a program that goes on until the lab is closed; it has to write a line when ready. */
  void serve(String where, List<String> argv) throws IOException {
    begin(where, argv);
  }

  private Process begin(String where, List<String> argv) throws IOException {
    Process process = new ProcessBuilder(inside(where, argv)).redirectErrorStream(true).start();
    running.add(process);
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("listening on") || line.contains("ready")) {
        return process;
      }
    }
    throw new IllegalStateException(String.join(" ", argv) + " ended");
  }

  /** A packet capture that is running. */
  private record Listening(PointFile file, Process process) {}

  /**
   * Captures at points while a command runs; whether that succeeds does not matter.
   *
   * @param points {@code name:namespace:device}
   */
  PacketTrace capture(Trigger trigger, List<String> points, String where, List<String> argv)
      throws IOException, InterruptedException {
    var all = new ArrayList<Listening>();
    for (String point : points) {
      String[] words = point.split(":", 3);
      all.add(listen(words[0], words[1], words[2]));
    }
    try {
      Ran.program("", inside(where, argv));
      // What the kernel has handed over when SIGINT comes, tcpdump may not have read yet.
      Thread.sleep(400);
    } finally {
      for (Listening one : all) {
        stop(one.process);
      }
    }
    return Correlator.correlate(
        all.stream().map(Listening::file).toList(), trigger, Correlator.USUAL_LIMIT);
  }

  private Listening listen(String point, String where, String device) throws IOException {
    Path path = directory.resolve(point + ".pcap");
    List<String> argv = new ArrayList<>(List.of("tcpdump", "-n", "-U", "--immediate-mode"));
    argv.addAll(List.of("-s", "4096", "-B", "8192"));
    argv.addAll(List.of("-Z", "root", "-i", device, "-w", path.toString()));
    return new Listening(
        new PointFile(point, where, device, 0, 100_000, path, 0, "", point + ".pcap"),
        begin(where, argv));
  }

  /** By SIGINT, upon which tcpdump writes what it has. */
  private void stop(Process process) throws IOException, InterruptedException {
    running.remove(process);
    Ran.well("kill", "-INT", String.valueOf(process.pid()));
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  @Override
  public void close() throws IOException {
    running.forEach(Process::destroyForcibly);
    for (String where : List.of("pod", "node", "peer")) {
      try {
        Ran.program("", List.of("ip", "netns", "del", NAME + where));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
