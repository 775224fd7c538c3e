package dev.gumshoe.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A program that has run.
 *
 * @param status its exit status
 * @param said what it wrote to both its output streams
 */
public record Ran(List<String> argv, int status, String said) {
  /** Runs a program with this standard input. */
  public static Ran program(String input, List<String> argv)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It did not want to read; its exit status tells whether that is well.
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(argv, process.waitFor(), said);
  }

  /** Runs a program that has to succeed. */
  public static String well(String... argv) throws IOException, InterruptedException {
    return program("", List.of(argv)).orFail();
  }

  /** What it said, when it succeeded. */
  public String orFail() {
    if (status != 0) {
      throw new IllegalStateException("%s ended with %d: %s".formatted(argv, status, said));
    }
    return said;
  }
}
