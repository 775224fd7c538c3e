package dev.gumshoe.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A program that has run in the namespace of the calling thread.
 *
 * @param said what it wrote to both its output streams
 */
record Tool(List<String> argv, int status, String said) {
  static Tool run(String input, String... argv) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It did not want to read; its exit status tells whether that is well.
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Tool(List.of(argv), process.waitFor(), said);
  }

  /** Runs a program that has to succeed; gives its standard output alone. */
  static String output(String... argv) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(argv).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(List.of(argv) + " ended with " + process.exitValue());
    }
    return said;
  }

  /** Runs a program that has to succeed; gives what it said. */
  static String well(String input, String... argv) throws IOException, InterruptedException {
    Tool ran = run(input, argv);
    if (ran.status != 0) {
      throw new IllegalStateException(
          "%s ended with %d: %s".formatted(ran.argv, ran.status, ran.said));
    }
    return ran.said;
  }
}
