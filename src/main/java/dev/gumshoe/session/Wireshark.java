package dev.gumshoe.session;

import dev.gumshoe.operator.Reasons;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The operator's Wireshark, to look at packets with. */
public final class Wireshark {
  private static final String PROGRAM = "wireshark";

  private final Optional<Path> program;

  private Wireshark(Optional<Path> program) {
    this.program = program;
  }

  /** The one that a shell would find. */
  public static Wireshark ofOperator() {
    return on(Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  /**
   * The first in these directories.
   *
   * @param path as the variable PATH
   */
  public static Wireshark on(String path) {
    return new Wireshark(
        Stream.of(path.split(File.pathSeparator, -1))
            .filter(directory -> !directory.isEmpty())
            .map(directory -> Path.of(directory, PROGRAM))
            .filter(Files::isExecutable)
            .findFirst());
  }

  /** Why it cannot be used, a sentence; empty where it can. */
  public Optional<String> missing() {
    return program.isPresent()
        ? Optional.empty()
        : Optional.of("Wireshark is not installed here, or not on the PATH.");
  }

  /**
   * Opens a file, and does not wait. Wireshark goes on when Gumshoe ends.
   *
   * @param file its only argument
   * @throws IOException with a sentence, when it does not start
   */
  public void open(Path file) throws IOException {
    Path found = program.orElseThrow(() -> new IOException(missing().orElse("")));
    try {
      new ProcessBuilder(found.toString(), file.toAbsolutePath().toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectInput(ProcessBuilder.Redirect.PIPE)
          .start()
          .getOutputStream()
          .close();
    } catch (IOException e) {
      throw new IOException(found + " does not start: " + Reasons.of(e) + ".", e);
    }
  }
}
