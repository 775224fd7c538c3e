package dev.gumshoe.remote.sshj;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closing what may be broken already. */
final class Lines {
  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

  private Lines() {}

  static void closeQuietly(@Nullable Closeable line) {
    try {
      if (line != null) {
        line.close();
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("Closing failed", e);
    }
  }

  /** Without waiting: closing a channel waits for the server's answer. */
  static void closeLater(Closeable line) {
    Thread.ofVirtual().name("ssh-close").start(() -> closeQuietly(line));
  }
}
