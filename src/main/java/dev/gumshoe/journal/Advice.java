package dev.gumshoe.journal;

import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** What kept a session from being written, and what to do, in words. */
final class Advice {
  private static final String KEPT = " What was shown so far is kept.";

  private Advice() {}

  /** On an event that could not be written. */
  static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it is not there any more; somebody moved or deleted the session's folder while it was"
          + " open. Put it back and go on, or begin another session: nothing is kept meanwhile.";
    }
    return Reasons.of(e) + ". " + what(String.valueOf(e.getMessage())) + KEPT;
  }

  /** On a session that could not be opened for writing. */
  static String opening(IOException e) {
    return Reasons.of(e) + ". " + what(String.valueOf(e.getMessage()));
  }

  /** Words of the system, which are the same wherever C's are (strerror(3)). */
  private static String what(String message) {
    if (message.contains("No space left") || message.contains("quota exceeded")) {
      return "Free some space there, and go on.";
    }
    if (message.contains("Read-only file system")) {
      return "Make that disk writable, or keep the session elsewhere.";
    }
    return "Make it writable for yourself, or keep the session elsewhere.";
  }
}
