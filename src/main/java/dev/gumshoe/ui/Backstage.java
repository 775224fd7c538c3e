package dev.gumshoe.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does work off the screen's thread, and brings what came of it back. */
public final class Backstage {
  private static final Logger LOG = LoggerFactory.getLogger(Backstage.class);

  private final Spawner spawner;
  private final Executor screen;

  /** Starts work; the answer interrupts it. */
  @FunctionalInterface
  public interface Spawner {
    /** A virtual thread for each piece of work. */
    Spawner VIRTUAL = (name, work) -> Thread.ofVirtual().name(name).start(work)::interrupt;

    /** Does the work before it returns: for tests. */
    Spawner IN_PLACE =
        (_, work) -> {
          work.run();
          return () -> {};
        };

    /** Starts it. */
    Runnable spawn(String name, Runnable work);
  }

  /** With these threads, and this way to the screen's. */
  public Backstage(Spawner spawner, Executor screen) {
    this.spawner = spawner;
    this.screen = screen;
  }

  /** The way to the screen's thread. */
  public Executor screen() {
    return screen;
  }

  /** Starts work that says for itself what comes of it. */
  public Runnable start(String name, Runnable work) {
    return spawner.spawn(name, work);
  }

  /**
   * Starts work.
   *
   * @param done is given the result on the screen's thread
   * @param failed is given a sentence there; nothing when it was interrupted
   * @return interrupts the work
   */
  public <T> Runnable start(
      String name, Callable<T> work, Consumer<T> done, Consumer<String> failed) {
    return spawner.spawn(
        name,
        () -> {
          try {
            T result = work.call();
            screen.execute(() -> done.accept(result));
          } catch (InterruptedException e) {
            screen.execute(() -> failed.accept("Stopped."));
          } catch (Exception e) {
            // The last place before the thread's end: what is not caught here nobody would hear of.
            LOG.debug("{} failed", name, e);
            screen.execute(() -> failed.accept(sentence(e)));
          }
        });
  }

  /** What to tell the operator; a failure that has no words is named by its type. */
  static String sentence(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? "Failed: " + e.getClass().getSimpleName()
        : message;
  }
}
