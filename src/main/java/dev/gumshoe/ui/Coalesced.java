package dev.gumshoe.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings values to the screen's thread. While one waits there, a newer one takes its place, so that
 * a burst costs one turn of the screen.
 */
public final class Coalesced<T> {
  private final Executor screen;
  private final Consumer<T> receiver;
  private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

  /**
   * A way to the screen.
   *
   * @param screen runs a task on the screen's thread, some time
   * @param receiver is given values there
   */
  public Coalesced(Executor screen, Consumer<T> receiver) {
    this.screen = screen;
    this.receiver = receiver;
  }

  /** Sends a value; called by any thread. */
  public void send(T value) {
    if (waiting.getAndSet(value) == null) {
      screen.execute(this::deliver);
    }
  }

  private void deliver() {
    T value = waiting.getAndSet(null);
    if (value != null) {
      receiver.accept(value);
    }
  }
}
