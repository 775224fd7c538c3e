package dev.gumshoe.real;

import dev.gumshoe.network.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A node: namespaces for processes, mounts and network, sshd in them, and a cable to the test. Its
 * log directory, {@code /run}, accounts and alternatives are its own. All of it goes with its first
 * process, which ends when the test does.
 */
final class RealNode implements AutoCloseable {
  private static final int PORT = 2222;

  private final Path directory;
  private final NodeFiles files;
  private final Process namespaces;
  private final long init;
  private final String address;
  private final Path knownHosts;
  private final Process sshd;

  private RealNode(Path directory, NodeFiles files, Process namespaces, long init, Backend backend)
      throws IOException, InterruptedException {
    this.directory = directory;
    this.files = files;
    this.namespaces = namespaces;
    this.init = init;
    backend.alternatives(file("/run/alternatives"));
    run("mount", "--bind", "/run/alternatives", "/etc/alternatives").orFail();
    this.address = plug();
    this.knownHosts = files.knownHosts(address, PORT);
    this.sshd = start("sshd", "/usr/sbin/sshd", "-D", "-e", "-f", files.configuration().toString());
    awaitSshd();
  }

  /** Starts a node on which {@code iptables} is of this kind. */
  static RealNode start(Path directory, Backend backend) throws IOException, InterruptedException {
    Needs.check();
    NodeFiles files = new NodeFiles(Files.createDirectories(directory));
    files.write(PORT);
    Process namespaces =
        new ProcessBuilder(
                List.of(
                    "unshare",
                    "-m",
                    "-n",
                    "-p",
                    "-f",
                    "--mount-proc",
                    "--kill-child",
                    "--propagation",
                    "private",
                    "sh",
                    "-c",
                    script(),
                    "node",
                    "" + directory))
            .redirectErrorStream(true)
            .start();
    String said = firstLine(namespaces.getInputStream());
    if (!said.equals("ready")) {
      throw new IllegalStateException("the node does not start: " + said);
    }
    long init = namespaces.children().findFirst().orElseThrow().pid();
    return new RealNode(directory, files, namespaces, init, backend);
  }

  private static String script() throws IOException {
    try (InputStream in = RealNode.class.getResourceAsStream("/real/node.sh")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  /** Lays a cable between the machine and the node; gives the node's address. */
  private String plug() throws IOException, InterruptedException {
    String here = "gs" + init;
    String net = freeNet();
    Ran.well("ip", "link", "add", here, "type", "veth", "peer", "name", "eth0", "netns", "" + init);
    Ran.well("ip", "address", "add", net + ".1/30", "dev", here);
    Ran.well("ip", "link", "set", here, "up");
    run("ip", "address", "add", net + ".2/30", "dev", "eth0").orFail();
    run("ip", "link", "set", "eth0", "up").orFail();
    return net + ".2";
  }

  private static String freeNet() throws IOException, InterruptedException {
    String used = Ran.well("ip", "-o", "-4", "address", "show");
    while (true) {
      String net = "10.203." + ThreadLocalRandom.current().nextInt(256);
      if (!used.contains(" " + net + ".")) {
        return net;
      }
    }
  }

  private void awaitSshd() throws IOException, InterruptedException {
    for (int i = 0; i < 200 && sshd.isAlive(); i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(address, PORT), 200);
        return;
      } catch (IOException _) {
        Thread.sleep(50);
      }
    }
    close();
    throw new IllegalStateException("sshd: " + Files.readString(directory.resolve("sshd.log")));
  }

  /** Runs a program on the node. */
  Ran run(String... argv) throws IOException, InterruptedException {
    return Ran.program("", entering(argv));
  }

  /** Runs a program on the node that reads this. */
  Ran runWith(String input, String... argv) throws IOException, InterruptedException {
    return Ran.program(input, entering(argv));
  }

  /** Starts a program on the node that goes on; what it says goes to a file of this name. */
  Process start(String name, String... argv) throws IOException {
    return new ProcessBuilder(entering(argv))
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve(name + ".log").toFile())
        .start();
  }

  private List<String> entering(String... argv) {
    List<String> all = new ArrayList<>(List.of("nsenter", "-t", "" + init, "-m", "-n", "-p", "--"));
    all.addAll(List.of(argv));
    return all;
  }

  /** Ends all connections to the node, as a reset on the way would; sshd itself stays. */
  void dropConnections() {
    ProcessHandle listener = sshd.children().findFirst().orElseThrow();
    listener.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** The process of this machine whose namespaces are the node's. */
  long init() {
    return init;
  }

  /** A file of the node, as seen from here. */
  Path file(String absolute) {
    return Path.of("/proc/" + init + "/root" + absolute);
  }

  /** The directory that holds what belongs to the node. */
  Path directory() {
    return directory;
  }

  /** As {@code ssh://root@10.203.7.2:2222}. */
  String url(String account) {
    return "ssh://%s@%s:%d".formatted(account, address, PORT);
  }

  Path knownHosts() {
    return knownHosts;
  }

  Path identity() {
    return files.identity();
  }

  /** The kernel ends everything in the namespaces with their first process. */
  @Override
  public void close() {
    namespaces
        .descendants()
        .filter(one -> one.pid() == init)
        .forEach(ProcessHandle::destroyForcibly);
    namespaces.onExit().join();
    sshd.onExit().join();
  }
}
