package dev.gumshoe.packets.correlate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gumshoe.cli.Gumshoe;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code gumshoe pcap --points}. */
final class PointsCommandTest {
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(List<String> arguments) {
    CommandLine command =
        Gumshoe.commandLine(() -> 0)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return command.execute(
        Stream.concat(Stream.of("pcap", "--points"), arguments.stream()).toArray(String[]::new));
  }

  private List<String> files() {
    Made ask = Made.tcp("10.244.0.5", 4000, "10.96.0.1", 80).ident(100);
    return new Wire(directory, "pod", "node")
        .seen(0, ask.syn(1000), "pod").files().stream()
            .map(file -> file.name() + "-point=" + file.path())
            .toList();
  }

  @Test
  void followsConnectionsThroughNamedFiles() {
    assertEquals(0, run(files()));
    assertEquals(
        """
        pod-point: 1 packet
        node-point: 0 packets

        1  tcp 10.244.0.5:4000 > 10.96.0.1:80: lost
           The SYN left pod-point, but was never seen at node-point: it was lost between pod-point and node-point.
           pod-point: 10.244.0.5:4000 > 10.96.0.1:80, 1 asked, 0 answered
           node-point: not seen
        """,
        out.toString().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void printsJson() {
    assertEquals(0, run(Stream.concat(Stream.of("--json"), files().stream()).toList()));
    assertTrue(out.toString().contains("\"missingAt\" : \"node-point\""), out.toString());
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertEquals(2, run(List.of("pod=nothing.pcap")));
    assertEquals(
        "gumshoe: There is no file nothing.pcap; name a packet capture, as FILE or NAME=FILE.",
        err.toString().strip());
  }
}
