package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.Prompts;
import java.time.Duration;
import java.util.function.Supplier;

/** A time limit that stands still while a person is being asked. */
final class Patience {
  private final long limitNanos;
  private long started = System.nanoTime();
  private long spent;
  private int asking;

  Patience(Duration limit) {
    this.limitNanos = limit.toNanos();
  }

  /** The same questions, during which no time passes. */
  Prompts standingStill(Prompts prompts) {
    return new Prompts(
        key -> during(() -> prompts.hostKeys().decide(key)),
        request -> during(() -> prompts.secrets().ask(request)));
  }

  private <T> T during(Supplier<T> question) {
    ask();
    try {
      return question.get();
    } finally {
      answered();
    }
  }

  private synchronized void ask() {
    if (asking++ == 0) {
      spent += System.nanoTime() - started;
    }
  }

  private synchronized void answered() {
    if (--asking == 0) {
      started = System.nanoTime();
    }
  }

  /** Nanoseconds that are left. */
  synchronized long left() {
    return limitNanos - spent - (asking > 0 ? 0 : System.nanoTime() - started);
  }
}
