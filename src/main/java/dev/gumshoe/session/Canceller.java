package dev.gumshoe.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets one thread be interrupted by others while it does one thing, and not a moment longer. */
final class Canceller {
  private @Nullable Thread working;

  /** What can be interrupted. */
  interface Work<T> {
    T run() throws InterruptedException;
  }

  <T> T call(Work<T> work) throws InterruptedException {
    synchronized (this) {
      working = Thread.currentThread();
    }
    try {
      return work.run();
    } finally {
      synchronized (this) {
        working = null;
        notifyAll();
        // An interrupt that came too late must not hit what this thread does next.
        Thread.interrupted();
      }
    }
  }

  /**
   * Cancels, and waits until the work has come to its end, unless it is this thread's own.
   *
   * @return whether it has, within the time
   */
  synchronized boolean cancelAndWait(Duration longest) {
    cancel();
    long end = System.nanoTime() + longest.toNanos();
    boolean interrupted = false;
    while (elsewhere() && System.nanoTime() < end) {
      try {
        wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      } catch (InterruptedException e) {
        // The work still writes to what is closed next; the interrupt is kept for later.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return working == null;
  }

  /** Interrupts the work, unless it is this thread's own. */
  synchronized void cancel() {
    Thread at = working;
    if (at != null && elsewhere()) {
      at.interrupt();
    }
  }

  private boolean elsewhere() {
    return working != null && !working.equals(Thread.currentThread());
  }
}
