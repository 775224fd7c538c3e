package dev.gumshoe.ui.connect;

import dev.gumshoe.remote.NodeAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What one role is filled with: a node, or what somebody gathered of it. */
sealed interface Place {
  /** A node over SSH. */
  record Node(NodeAddress address) implements Place {}

  /** A bundle: a folder or an archive. */
  record Gathered(Path path) implements Place {}

  /**
   * Reads what the operator typed: what has a slash or is named like an archive is a path, for no
   * host is written so.
   *
   * @throws IllegalArgumentException with a sentence for the operator
   */
  static Place parse(String text) {
    String typed = text.strip();
    if (!isPath(typed)) {
      return new Node(NodeAddress.parse(typed));
    }
    try {
      String home = System.getProperty("user.home");
      Path path = typed.startsWith("~/") ? Path.of(home, typed.substring(2)) : Path.of(typed);
      return new Gathered(path.toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("This is no path: " + e.getReason() + ".", e);
    }
  }

  private static boolean isPath(String typed) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return typed.contains("/") && !typed.contains("://")
        || Stream.of(".tar", ".tgz", ".tar.gz", ".tar.xz", ".tar.bz2", ".zip")
            .anyMatch(lower::endsWith);
  }
}
