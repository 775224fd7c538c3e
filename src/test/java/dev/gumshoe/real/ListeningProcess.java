package dev.gumshoe.real;

import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.listening.Limits;
import dev.gumshoe.remote.listening.Listening;
import dev.gumshoe.remote.listening.ListeningPlan;
import dev.gumshoe.remote.listening.Point;
import dev.gumshoe.remote.listening.Where;
import dev.gumshoe.remote.sshj.SshConnector;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A process of its own that listens at a node's wire for ten minutes; to be killed. */
final class ListeningProcess {
  private ListeningProcess() {}

  /** Arguments: the node's URL, known hosts, identity, folder. */
  public static void main(String[] arguments) throws Exception {
    SshOptions options =
        new SshOptions(
            Path.of(arguments[3]),
            Optional.empty(),
            List.of(Path.of(arguments[1])),
            List.of(Path.of(arguments[2])),
            Optional.empty(),
            Duration.ofSeconds(30));
    var result =
        new SshConnector().connect(NodeAddress.parse(arguments[0]), options, Prompts.refusing());
    var target = ((Connector.Result.Connected) result).target();
    Listening.run(
        new ListeningPlan(
            List.of(new Point("wire", target, new Where.OnNode("wire"))),
            "udp port 9",
            Limits.USUAL.withTime(Duration.ofMinutes(10)),
            Optional.empty()),
        Path.of(arguments[3]),
        _ -> {});
  }

  static Process start(RealNode node, Path folder) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            ListeningProcess.class.getName(),
            node.url("root"),
            node.knownHosts().toString(),
            node.identity().toString(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }
}
