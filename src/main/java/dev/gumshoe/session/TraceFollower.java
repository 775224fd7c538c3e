package dev.gumshoe.session;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.correlate.Correlator;
import dev.gumshoe.packets.correlate.PointFile;
import dev.gumshoe.packets.correlate.Trigger;
import java.time.Duration;
import java.util.List;

/**
 * Shows what packet captures have seen while they run: reads the files again and again as they
 * grow. What it shows is not kept, and nothing is decided on it.
 */
final class TraceFollower implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(700);

  /** Of the time, at most one part in so many is for this. */
  private static final int SHARE = 4;

  private final PacketWatch watch;
  private final Trigger trigger;
  private final Thread thread;

  private TraceFollower(PacketWatch watch, Trigger trigger) {
    this.watch = watch;
    this.trigger = trigger;
    this.thread = Thread.ofVirtual().name("packets-so-far").unstarted(this::follow);
  }

  /** Follows until it is closed. */
  static TraceFollower of(PacketWatch watch, Trigger trigger) {
    var follower = new TraceFollower(watch, trigger);
    follower.thread.start();
    return follower;
  }

  private void follow() {
    long seen = 0;
    long took = 0;
    try {
      while (true) {
        Thread.sleep(BETWEEN.plusNanos(SHARE * took));
        long bytes = watch.bytes();
        if (bytes > seen) {
          seen = bytes;
          long begun = System.nanoTime();
          watch.soFar(trace(watch.files()));
          took = System.nanoTime() - begun;
        }
      }
    } catch (InterruptedException _) {
      // It is over.
    }
  }

  private PacketTrace trace(List<PointFile> files) {
    return Correlator.correlate(files, trigger, Correlator.USUAL_LIMIT);
  }

  /** Ends it, and waits until it has ended: the files can be moved then. */
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
