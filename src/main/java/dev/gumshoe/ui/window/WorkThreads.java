package dev.gumshoe.ui.window;

import dev.gumshoe.ui.Backstage;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A virtual thread for each piece of work. Virtual threads do not keep the process alive, and what
 * runs on a node must be told to end: before the process ends they are waited for.
 */
final class WorkThreads implements Backstage.Spawner {
  private final Set<Thread> working = ConcurrentHashMap.newKeySet();

  @Override
  public Runnable spawn(String name, Runnable work) {
    Thread thread = Thread.ofVirtual().name(name).unstarted(() -> run(work));
    working.add(thread);
    thread.start();
    return thread::interrupt;
  }

  private void run(Runnable work) {
    try {
      work.run();
    } finally {
      working.remove(Thread.currentThread());
    }
  }

  /** Waits for all work, but no longer than this in all. */
  void finish(Duration patience) throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    for (Thread thread : working) {
      Duration left = Duration.between(Instant.now(), end);
      if (!left.isPositive() || !thread.join(left)) {
        return;
      }
    }
  }
}
