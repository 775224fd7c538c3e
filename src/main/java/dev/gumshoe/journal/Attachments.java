package dev.gumshoe.journal;

import dev.gumshoe.operator.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Large output and files, kept whole beside the journal under the SHA-256 of their bytes. Safe for
 * use by several threads at once.
 */
public final class Attachments {
  private static final int BLOCK = 1 << 16;
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  /** Files that are still being written; after a crash, what had been received. */
  private static final String UNFINISHED = "unfinished";

  private final Path directory;

  /** The attachments of a session's directory. */
  public Attachments(Path session) {
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
    byte[] bytes = Files.readAllBytes(file(name));
    if (!HexFormat.of().formatHex(sha256().digest(bytes)).equals(name)) {
      throw new IOException("attachment " + name + " was altered");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Whether the file of this name is what its name says, whatever its length.
   *
   * @throws IOException with a sentence, when it is missing or is not what its name says
   */
  public void check(String name) throws IOException {
    if (!hash(file(name)).equals(name)) {
      throw new IOException("attachment " + name + " was altered");
    }
  }

  /**
   * A new directory for files that are to be kept when they are finished. Only the operator can
   * read what is in it.
   *
   * @throws IOException when it cannot be made
   */
  public Path workspace() throws IOException {
    PrivateFiles.makeDirectory(directory.resolve(UNFINISHED));
    return Files.createTempDirectory(directory.resolve(UNFINISHED), "files-");
  }

  /**
   * Lets go of a workspace whose files were kept. What is still in it stays.
   *
   * @param workspace from {@link #workspace}
   */
  public void release(Path workspace) {
    for (Path left : List.of(workspace, directory.resolve(UNFINISHED))) {
      try {
        Files.deleteIfExists(left);
      } catch (IOException e) {
        // Another workspace is open, or a file was left there: it is kept with the session.
        return;
      }
    }
  }

  /**
   * Keeps a file and gives its name. The file is moved and not copied, and is never in memory as a
   * whole; it is on disk when this returns.
   *
   * @param file of a workspace; nobody writes to it any more
   */
  public String keep(Path file) throws IOException {
    PrivateFiles.flush(file);
    String name = hash(file);
    Path kept = directory.resolve(name);
    if (Files.exists(kept)) {
      Files.delete(file);
    } else {
      Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
    }
    return name;
  }

  /**
   * Where the file of this name is.
   *
   * @throws IOException with a sentence, when it is missing
   */
  public Path file(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw new IOException("'" + name.replaceAll("\\W", "?") + "' is no name of an attachment");
    }
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IOException("attachment " + name + " is missing");
    }
    return file;
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    var block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
