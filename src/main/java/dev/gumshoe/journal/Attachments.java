package dev.gumshoe.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Large output, kept whole beside the journal under the SHA-256 of its bytes. */
final class Attachments {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path directory;

  Attachments(Path session) {
    this.directory = session.resolve("attachments");
  }

  /** Keeps a text and gives its name; it is on disk when this returns. */
  String keep(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String name = HexFormat.of().formatHex(sha256().digest(bytes));
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      PrivateFiles.makeDirectory(directory);
      Path half = directory.resolve(name + ".half");
      PrivateFiles.write(half, bytes);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return name;
  }

  /**
   * The text of this name.
   *
   * @throws IOException with a sentence, when it is missing or is not what its name says
   */
  String fetch(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw new IOException("'" + name.replaceAll("\\W", "?") + "' is no name of an attachment");
    }
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IOException("attachment " + name + " is missing");
    }
    byte[] bytes = Files.readAllBytes(file);
    if (!HexFormat.of().formatHex(sha256().digest(bytes)).equals(name)) {
      throw new IOException("attachment " + name + " was altered");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
