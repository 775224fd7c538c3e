package dev.gumshoe.remote.sshj;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Hands on one output stream as it comes. When it is no longer wanted, the rest is taken in and
 * thrown away, so that the command does not hang in its writing.
 */
final class Pump implements Runnable {
  private static final int AT_ONCE = 1 << 16;
  private final InputStream in;
  private final Taker taker;
  private final Consumer<IOException> refused;
  private final Runnable done;

  /** Takes bytes; does not keep the buffer. */
  @FunctionalInterface
  interface Taker {
    void take(byte[] buffer, int length) throws IOException;
  }

  /**
   * A pump for a thread of its own.
   *
   * @param refused told when the taker refuses, once at most
   * @param done told at the end of the stream
   */
  Pump(InputStream in, Taker taker, Consumer<IOException> refused, Runnable done) {
    this.in = in;
    this.taker = taker;
    this.refused = refused;
    this.done = done;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[AT_ONCE];
    try {
      boolean wanted = true;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        wanted = wanted && n > 0 ? take(buffer, n) : wanted;
      }
    } catch (IOException _) {
      // The connection broke: what was received was handed on, and the ending tells.
    } finally {
      done.run();
    }
  }

  private boolean take(byte[] buffer, int length) {
    try {
      taker.take(buffer, length);
      return true;
    } catch (IOException e) {
      refused.accept(e);
      return false;
    }
  }
}
