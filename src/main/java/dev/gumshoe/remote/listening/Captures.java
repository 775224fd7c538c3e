package dev.gumshoe.remote.listening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The packet captures of a plan, each on a thread of its own. */
final class Captures {
  private static final int MOST_NAME = 40;
  private final Events events;
  private final List<PointRun> runs = new ArrayList<>();
  private final List<Future<PointHeard>> heard = new ArrayList<>();
  private final CountDownLatch over;

  private Captures(Events events, int started) {
    this.events = events;
    this.over = new CountDownLatch(started);
  }

  /** Starts those that can be, all at once; the others are done by this. */
  static Captures start(
      ListeningPlan plan,
      Path folder,
      Map<Point, Prepared> prepared,
      Events events,
      ExecutorService threads) {
    long ready = prepared.values().stream().filter(Prepared.Ready.class::isInstance).count();
    Captures captures = new Captures(events, (int) ready);
    int number = 0;
    for (Point point : plan.points()) {
      number++;
      switch (Objects.requireNonNull(prepared.get(point))) {
        case Prepared.Not not -> captures.failed(point, not);
        case Prepared.Ready at -> {
          Path file = free(folder, number, point.name());
          captures.start(new PointRun(point, plan, at, file, events), threads);
        }
      }
    }
    return captures;
  }

  private void failed(Point point, Prepared.Not not) {
    PointHeard nothing = Outcome.failed(point, not, not.problem());
    events.tell(new ListeningEvent.Done(nothing));
    heard.add(CompletableFuture.completedFuture(nothing));
  }

  private void start(PointRun run, ExecutorService threads) {
    runs.add(run);
    heard.add(
        threads.submit(
            () -> {
              try {
                PointHeard done = run.run();
                events.tell(new ListeningEvent.Done(done));
                return done;
              } finally {
                over.countDown();
              }
            }));
  }

  /** A name that no file has yet: {@code 1-pod-eth0.pcap}. */
  private static Path free(Path folder, int number, String point) {
    String clean = point.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    String name = number + "-" + clean.substring(0, Math.min(clean.length(), MOST_NAME));
    Path file = folder.resolve(name + ".pcap");
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(name + "-" + i + ".pcap");
    }
    return file;
  }

  /** Waits until each listens or has failed; tells whether any listens. */
  boolean awaitListening() throws InterruptedException {
    boolean any = false;
    for (PointRun run : runs) {
      any |= run.awaitListening();
    }
    return any;
  }

  /** Waits for the end of all of them; false when the time is over before. */
  boolean awaitEnd(Duration time) throws InterruptedException {
    return over.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  void stop(Stopped why) {
    runs.forEach(run -> run.stop(why));
  }

  /** Waits for what has been stopped or ends by itself, an interrupt or not. */
  List<PointHeard> end() {
    List<PointHeard> all = new ArrayList<>();
    boolean interrupted = Thread.interrupted();
    for (Future<PointHeard> one : heard) {
      while (true) {
        try {
          all.add(one.get());
          break;
        } catch (InterruptedException _) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("a packet capture failed in a way that has no name", e);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return all;
  }
}
