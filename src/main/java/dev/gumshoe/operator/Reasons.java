package dev.gumshoe.operator;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What an exception of the file system means, in a few words: its own message is often a path. */
public final class Reasons {
  private Reasons() {}

  /** A few words without a full stop. */
  public static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "it is not there";
      case FileAlreadyExistsException _ -> "something else of that name is there";
      case FileSystemException failure when failure.getReason() != null -> failure.getReason();
      default -> Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    };
  }
}
