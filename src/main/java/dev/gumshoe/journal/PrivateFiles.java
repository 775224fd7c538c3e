package dev.gumshoe.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that only the operator can read: what nodes answer is nobody else's business. Plain streams
 * and not channels: a channel is closed for good when its thread is interrupted, and stopping a
 * probe interrupts.
 */
final class PrivateFiles {
  private PrivateFiles() {}

  /** Makes a directory, and those above it that are missing. */
  static void makeDirectory(Path directory) throws IOException {
    Files.createDirectories(directory, only("rwx------"));
  }

  /** Opens a file for reading and writing, and makes it where there is none. */
  static RandomAccessFile open(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, only("rw-------"));
    }
    return new RandomAccessFile(file.toFile(), "rw");
  }

  /** Writes a whole file; it is on disk when this returns. */
  static void write(Path file, byte[] bytes) throws IOException {
    try (RandomAccessFile out = open(file)) {
      out.setLength(0);
      out.write(bytes);
      out.getFD().sync();
    }
  }

  private static FileAttribute<?>[] only(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
