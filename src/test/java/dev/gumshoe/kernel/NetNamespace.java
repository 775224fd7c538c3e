package dev.gumshoe.kernel;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A network namespace of this test's own, which a thread of its own is in. It has no name and no
 * way out, and is gone with the thread, however the test ends.
 */
final class NetNamespace implements AutoCloseable {
  private final ExecutorService thread;
  private final Libc libc = new Libc();

  NetNamespace(String name) throws InterruptedException {
    thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    inside(
        () -> {
          libc.unshareNetwork();
          return true;
        });
  }

  /** Does this in the namespace, programs that it starts included, and waits for it. */
  <T> T inside(Callable<T> work) throws InterruptedException {
    try {
      return thread.submit(work).get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }

  /** For use inside only. */
  Libc libc() {
    return libc;
  }

  @Override
  public void close() {
    thread.close();
  }
}
