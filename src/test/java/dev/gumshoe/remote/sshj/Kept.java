package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.StreamSink;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a stream brings. */
final class Kept implements StreamSink {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Override
  public synchronized void stdout(byte[] buffer, int length) {
    out.write(buffer, 0, length);
    notifyAll();
  }

  @Override
  public synchronized void stderr(byte[] buffer, int length) {
    err.write(buffer, 0, length);
  }

  synchronized byte[] bytes() {
    return out.toByteArray();
  }

  synchronized String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  synchronized String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Waits until standard output holds this. */
  synchronized void awaitOut(String text) throws InterruptedException {
    while (!out().contains(text)) {
      wait();
    }
  }
}
