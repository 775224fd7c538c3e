package dev.gumshoe.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gumshoe walk} as a process of its own. */
final class Walk {
  private final Path directory;
  private final Process process;

  private Walk(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
  }

  /** How a walk ended. */
  record Ended(int status, String out, String err) {
    JsonNode json() {
      return new JsonMapper().readTree(out);
    }

    String finding() {
      return json().path("finding").path("id").asString("");
    }

    /** Facts of a step. */
    JsonNode facts(String step, String evidence) {
      for (JsonNode visit : json().path("path")) {
        if (visit.path("step").asString("").equals(step)) {
          return visit.path("evidence").path(evidence).path("facts");
        }
      }
      throw new AssertionError("the walk did not come to " + step + ": " + out);
    }
  }

  /** Starts a walk by the rules on a node, as root, with a session. */
  static Walk start(RealNode node, Path session) throws IOException {
    List<String> more = new ArrayList<>(List.of("--role", "node=" + node.url("root")));
    more.addAll(List.of("--known-hosts", node.knownHosts().toString()));
    more.addAll(List.of("--session", session.toString()));
    return start(node, more);
  }

  /** Starts a walk by the rules with these options and the node's identity. */
  static Walk start(RealNode node, List<String> more) throws IOException {
    Path directory = Files.createTempDirectory(node.directory(), "walk");
    Path none = Files.createFile(directory.resolve("ssh_config"));
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> argv = new ArrayList<>();
    argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    argv.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    argv.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    argv.addAll(List.of("-Duser.home=" + directory, "-cp", classPath, "dev.gumshoe.launch.Main"));
    argv.addAll(List.of("walk", "service-vip-unreachable", "--auto", "--json"));
    argv.addAll(List.of("--flows", "wizard-flows", "--ssh-config", none.toString()));
    argv.addAll(List.of("--identity", node.identity().toString()));
    argv.addAll(more);
    ProcessBuilder builder =
        new ProcessBuilder(argv)
            .redirectOutput(directory.resolve("out").toFile())
            .redirectError(directory.resolve("err").toFile());
    builder.environment().remove("SSH_AUTH_SOCK");
    return new Walk(directory, builder.start());
  }

  /** Waits for its end. */
  Ended end() throws IOException, InterruptedException {
    int status = process.waitFor();
    return new Ended(
        status,
        Files.readString(directory.resolve("out"), StandardCharsets.UTF_8),
        Files.readString(directory.resolve("err"), StandardCharsets.UTF_8));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
