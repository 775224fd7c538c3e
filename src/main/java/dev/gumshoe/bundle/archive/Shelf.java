package dev.gumshoe.bundle.archive;

import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Where entries are put. Only plain files and folders are ever made in it, so that no entry can
 * lead another one out of the folder.
 */
final class Shelf {
  private final Path folder;
  private final Limits limits;
  private final LongSupplier packed;
  private final Map<String, String> links = new LinkedHashMap<>();
  private final byte[] buffer = new byte[1 << 16];
  private int entries;
  private int files;
  private long written;

  /**
   * An empty one.
   *
   * @param packed how much of the archive was read so far, in bytes
   */
  Shelf(Path folder, Limits limits, LongSupplier packed) {
    this.folder = folder;
    this.limits = limits;
    this.packed = packed;
  }

  /** Writes a file, with the time of its last change. */
  void file(String name, InputStream content, Instant modified) throws IOException {
    List<String> parts = counted(name);
    if (parts.isEmpty()) {
      return;
    }
    Path file = folder.resolve(String.join("/", parts));
    try (OutputStream out = made(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        write(out, read);
      }
    }
    Files.setLastModifiedTime(file, FileTime.from(modified));
    files++;
  }

  private OutputStream made(Path file) throws ArchiveException {
    try {
      Files.createDirectories(file.getParent());
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private void write(OutputStream out, int length) throws ArchiveException {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private ArchiveException unwritten(IOException e) {
    return new ArchiveException(
        "its files cannot be written to %s (%s)".formatted(folder, Reasons.of(e)), e);
  }

  /** Makes a folder: that one is empty says something too. */
  void folder(String name) throws ArchiveException {
    Path made = folder.resolve(String.join("/", counted(name)));
    try {
      Files.createDirectories(made);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /** Remembers a link. */
  void link(String name, String to) throws ArchiveException {
    links.put(String.join("/", counted(name)), to);
  }

  /** Counts bytes that came out of the archive, whether they are kept or not. */
  void count(long bytes) throws ArchiveException {
    written += bytes;
    if (written > limits.bytes()) {
      throw new ArchiveException("it unpacks to more than %d MiB".formatted(limits.bytes() >> 20));
    }
    if (written > limits.grace() && written / limits.ratio() > packed.getAsLong()) {
      throw new ArchiveException(
          "it unpacks to more than %d times its size".formatted(limits.ratio()));
    }
  }

  /** Passes over an entry of another kind: a device, a pipe. */
  void skip(String name) throws ArchiveException {
    counted(name);
  }

  int files() {
    return files;
  }

  Unpacked unpacked() {
    return new Unpacked(files, links);
  }

  private List<String> counted(String name) throws ArchiveException {
    if (++entries > limits.entries()) {
      throw new ArchiveException("it has more than %d entries".formatted(limits.entries()));
    }
    return EntryName.parts(name);
  }
}
