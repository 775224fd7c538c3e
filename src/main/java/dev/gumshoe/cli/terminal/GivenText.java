package dev.gumshoe.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Output of a command that the operator gives in a file, or on standard input.
 *
 * @param name for messages
 * @param text as UTF-8; what is not is replaced
 */
public record GivenText(String name, String text) {
  /**
   * Reads a file; {@code -} is standard input.
   *
   * @throws WrongCall where the file is not there or cannot be read
   */
  public static GivenText read(Path file) throws IOException {
    if (file.toString().equals("-")) {
      InputStream in = System.in;
      return new GivenText(name(file), text(in.readAllBytes()));
    }
    try {
      return new GivenText(name(file), text(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      throw new WrongCall("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new WrongCall(file + " cannot be read; name a file that you may read.", e);
    }
  }

  /** As a file is named in what is printed. */
  public static String name(Path file) {
    return file.toString().equals("-") ? "(standard input)" : file.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
