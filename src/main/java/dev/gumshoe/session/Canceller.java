package dev.gumshoe.session;

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
        // An interrupt that came too late must not hit what this thread does next.
        Thread.interrupted();
      }
    }
  }

  synchronized void cancel() {
    if (working != null) {
      working.interrupt();
    }
  }
}
