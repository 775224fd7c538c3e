package dev.gumshoe.cli.terminal;

import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Puts what a command made where the operator wants it. */
public final class Written {
  private final CommandSpec spec;

  /** What is written by this command. */
  public Written(CommandSpec spec) {
    this.spec = spec;
  }

  /**
   * Writes a text to a file, or to standard output where none is named.
   *
   * @param what it is, as in messages: {@code The report}
   * @throws WrongCall where the file cannot be written
   */
  public void write(String text, @Nullable Path file, String what) {
    write(text.getBytes(StandardCharsets.UTF_8), file, what);
  }

  /** The same of bytes; without a file they must be text in UTF-8. */
  public void write(byte[] bytes, @Nullable Path file, String what) {
    if (file == null) {
      spec.commandLine().getOut().print(new String(bytes, StandardCharsets.UTF_8));
      spec.commandLine().getOut().flush();
      return;
    }
    try {
      Files.write(file, bytes);
    } catch (NoSuchFileException e) {
      throw new WrongCall(
          "%s cannot be written to %s: its folder is not there. Make it, or name another."
              .formatted(what, file),
          e);
    } catch (IOException e) {
      throw new WrongCall(
          "%s cannot be written to %s: %s. Name another file with -o."
              .formatted(what, file, Reasons.of(e)),
          e);
    }
    spec.commandLine().getErr().println(what + " is in " + file + ".");
  }
}
