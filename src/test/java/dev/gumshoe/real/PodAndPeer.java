package dev.gumshoe.real;

import dev.gumshoe.network.Laying;
import dev.gumshoe.network.Namespaces;
import dev.gumshoe.network.Ran;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.container.ContainerNetwork;
import dev.gumshoe.remote.container.ContainerOnNode;
import dev.gumshoe.remote.container.ContainerRuntime;
import dev.gumshoe.remote.listening.Inside;
import dev.gumshoe.remote.listening.Trigger;
import dev.gumshoe.remote.sshj.SshConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A node that forwards for a pod, and another node at the end of its uplink: 10.1.0.2 in the pod
 * (eth0), its veth {@code cali1} on the node, {@code wire} with 10.2.0.1, and 10.2.0.2 on the peer.
 */
final class PodAndPeer implements Namespaces, AutoCloseable {
  static final String PEER = "10.2.0.2";

  private final RealNode node;
  private final RealNode peer;
  private final long pod;

  PodAndPeer(Path directory) throws Exception {
    node = RealNode.start(directory.resolve("node"), Backend.NFT);
    peer = RealNode.start(directory.resolve("peer"), Backend.NFT);
    pod = pod("pod");
    cable("wire");
    on(node, "ip link add cali1 type veth peer name eth0 netns " + pod);
    Laying.plain(this);
  }

  @Override
  public void cable(String device) throws IOException, InterruptedException {
    Ran.well(
        "ip link add %s netns %d type veth peer name %s netns %d"
            .formatted(device, node.init(), device, peer.init())
            .split(" "));
  }

  @Override
  public Ran run(String where, String line) throws IOException, InterruptedException {
    return switch (where) {
      case "pod" -> node.run("sh", "-c", inside(pod) + "sh -c '" + line + "'");
      case "node" -> node.run("sh", "-c", line);
      default -> peer.run("sh", "-c", line);
    };
  }

  /** Makes a network namespace on the node; gives a process in it, by the node's numbers. */
  long pod(String name) throws Exception {
    Path file = node.file("/run/" + name + ".pid");
    node.start(
        name, "unshare", "-n", "sh", "-c", "echo $$ > /run/" + name + ".pid; exec sleep 100000");
    while (!Files.exists(file) || Files.readString(file).isBlank()) {
      Thread.sleep(20);
    }
    return Long.parseLong(Files.readString(file).strip());
  }

  static String inside(long pod) {
    return "nsenter -t " + pod + " -n ";
  }

  static void on(RealNode node, String... lines) throws IOException, InterruptedException {
    for (String line : lines) {
      node.run(line.split(" ")).orFail();
    }
  }

  RealNode node() {
    return node;
  }

  RealNode peer() {
    return peer;
  }

  Inside pod() {
    return new Inside("web", pod);
  }

  /** Connects from the pod to the peer's sshd. */
  Trigger connectFromPod(Target target) {
    ContainerOnNode container =
        new ContainerOnNode(ContainerRuntime.NSENTER, List.of("nsenter"), "", "web", "", "", pod);
    return new Trigger(
        new ContainerNetwork(target, container),
        Command.of("bash", "-c", "exec 3<>/dev/tcp/" + PEER + "/2222; head -c 4 <&3"));
  }

  static Target connect(RealNode node, String account) throws Exception {
    Path home = Files.createTempDirectory(node.directory(), "home");
    SshOptions options =
        new SshOptions(
            home,
            Optional.empty(),
            List.of(node.knownHosts()),
            List.of(node.identity()),
            Optional.empty(),
            Duration.ofSeconds(30));
    return switch (new SshConnector()
        .connect(NodeAddress.parse(node.url(account)), options, Prompts.refusing())) {
      case Connector.Result.Connected(Target target, var _) -> target;
      case Connector.Result.Failed(var failure) -> throw new AssertionError(failure.sentence());
    };
  }

  /** What the tcpdump of this machine reads in a file; it must read it to its end. */
  static List<String> read(Path file) throws IOException, InterruptedException {
    String said = Ran.well("tcpdump", "-nn", "-r", file.toString());
    return said.lines().filter(line -> line.matches("\\d\\d:\\d\\d:.*")).toList();
  }

  /** Waits until no tcpdump runs on the node any more; false when one goes on for this long. */
  static boolean allGone(RealNode node, Duration patience) throws Exception {
    long end = System.nanoTime() + patience.toNanos();
    while (!running(node).isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(50);
    }
    return true;
  }

  /**
   * What runs of tcpdump; the node's first process does not bury the dead, so they are left out.
   */
  static List<String> running(RealNode node) throws IOException, InterruptedException {
    String all = node.run("ps", "-C", "tcpdump", "-o", "stat=,args=").said();
    return all.lines().filter(line -> !line.startsWith("Z")).toList();
  }

  /** A program is no longer there, for this node alone. */
  static void takeAway(RealNode node, String program) throws IOException, InterruptedException {
    String script =
        "mkdir /run/all /run/some; mount --bind /usr/bin /run/all; ln -s /run/all/* /run/some/;"
            + " rm /run/some/$1; mount --bind /run/some /usr/bin";
    node.run("sh", "-ec", script, "sh", program).orFail();
  }

  @Override
  public void close() {
    node.close();
    peer.close();
  }
}
