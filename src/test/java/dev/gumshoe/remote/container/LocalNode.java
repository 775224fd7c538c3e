package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** This machine as a node, without SSH. */
record LocalNode(Map<String, String> environment) implements Target {
  @Override
  public String label() {
    return "here";
  }

  @Override
  public Capture run(Command command) throws InterruptedException {
    try {
      Path error = Files.createTempFile("gumshoe", "stderr");
      List<String> argv = new ArrayList<>(List.of("env", "--"));
      argv.addAll(command.argv());
      ProcessBuilder builder = new ProcessBuilder(argv).redirectError(error.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      byte[] out = process.getInputStream().readAllBytes();
      int status = process.waitFor();
      String said = Files.readString(error, StandardCharsets.UTF_8);
      Files.delete(error);
      return new Capture(
          label(),
          command.argv(),
          Instant.EPOCH,
          Duration.ZERO,
          new Ending.Exited(status),
          Output.whole(new String(out, StandardCharsets.UTF_8)),
          Output.whole(said));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {}
}
