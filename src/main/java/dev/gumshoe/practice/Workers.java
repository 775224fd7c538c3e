package dev.gumshoe.practice;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads of the commands that run on practice nodes, a virtual one each. */
final class Workers implements AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final Set<Thread> running = ConcurrentHashMap.newKeySet();

  /** Starts work on a thread of its own, which may be interrupted to end it. */
  Thread start(String name, Runnable work) {
    Thread thread = Thread.ofVirtual().name(name).unstarted(() -> tracked(work));
    running.add(thread);
    thread.start();
    return thread;
  }

  private void tracked(Runnable work) {
    try {
      work.run();
    } finally {
      running.remove(Thread.currentThread());
    }
  }

  /** How many commands run now. */
  int count() {
    return running.size();
  }

  /** Ends what runs, and waits a moment for it. */
  @Override
  public void close() {
    running.forEach(Thread::interrupt);
    try {
      for (Thread thread : running) {
        thread.join(LAST_WORDS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
