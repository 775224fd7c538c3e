package dev.gumshoe.operator;

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
public final class PrivateFiles {
  private PrivateFiles() {}

  /** Makes a directory, and those above it that are missing. */
  public static void makeDirectory(Path directory) throws IOException {
    Files.createDirectories(directory, only("rwx------"));
  }

  /** Opens a file for reading and writing, and makes it where there is none. */
  public static RandomAccessFile open(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, only("rw-------"));
    }
    return new RandomAccessFile(file.toFile(), "rw");
  }

  /** Writes a whole file; it is on disk when this returns. */
  public static void write(Path file, byte[] bytes) throws IOException {
    try (RandomAccessFile out = open(file)) {
      out.setLength(0);
      out.write(bytes);
      out.getFD().sync();
    }
  }

  /** Has a file that somebody else wrote be on disk, and be read by the operator only. */
  public static void flush(Path file) throws IOException {
    if (posix()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.getFD().sync();
    }
  }

  private static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] only(String permissions) {
    return posix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
