package dev.gumshoe.remote.listening;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** tcpdump at one point, from its start to its end; any thread may stop it. */
final class PointRun implements Ear.Told {
  /** How long tcpdump may take until it listens. */
  private static final Duration START_LIMIT = Duration.ofSeconds(15);

  /** How much longer than the plan's time the node lets it run, whatever becomes of us. */
  private static final Duration SLACK = START_LIMIT.plusSeconds(5);

  /** How often what has come is told. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Point point;
  private final ListeningPlan plan;
  private final Prepared.Ready ready;
  private final Path file;
  private final Events events;
  private final Command wanted;
  private final Object starting = new Object();
  private final CountDownLatch settled = new CountDownLatch(1);
  private final AtomicReference<@Nullable Stopped> reason = new AtomicReference<>();
  private volatile @Nullable Running running;
  private volatile @Nullable Thread thread;
  private volatile boolean givenUp;
  private volatile boolean listens;

  PointRun(Point point, ListeningPlan plan, Prepared.Ready ready, Path file, Events events) {
    this.point = point;
    this.plan = plan;
    this.ready = ready;
    this.file = file;
    this.events = events;
    this.wanted =
        Command.of(
                ready.tcpdump().argv(ready.device(), plan.filter(), plan.limits()), Privilege.ROOT)
            .within(plan.limits().time().plus(SLACK));
  }

  /** Waits until it listens, or never will; tells which. */
  boolean awaitListening() throws InterruptedException {
    settled.await();
    return listens;
  }

  @Override
  public void listens() {
    listens = true;
    settled.countDown();
  }

  @Override
  public void full() {
    stop(Stopped.BYTES);
  }

  /** Ends it; the first reason counts. Comes back at once. */
  void stop(Stopped why) {
    if (!reason.compareAndSet(null, why)) {
      return;
    }
    synchronized (starting) {
      Running now = running;
      Thread waiting = thread;
      if (now != null) {
        end(now);
      } else if (waiting != null) {
        waiting.interrupt();
      }
    }
  }

  /**
   * Once it is known that tcpdump runs, no interrupt comes from {@link #stop} any more; one that
   * came before has no more to say.
   *
   * @return whether it was stopped before
   */
  private boolean started(Running now) {
    synchronized (starting) {
      running = now;
      if (reason.get() == null) {
        return false;
      }
      Thread.interrupted();
      return true;
    }
  }

  private void end(Running now) {
    Thread.ofVirtual()
        .name("stop-" + point.name())
        .start(
            () -> {
              now.close();
              givenUp = true;
            });
  }

  /** Runs tcpdump, and comes back when it has ended. */
  PointHeard run() {
    thread = Thread.currentThread();
    Instant tried = Instant.now();
    String shown = point.node().shown(wanted);
    try (PcapFile packets = new PcapFile(file, plan.limits().bytes())) {
      Ear ear = new Ear(point.name(), packets, events, this);
      events.tell(new ListeningEvent.Started(point.name(), ready.device().name(), shown, file));
      return new Outcome(point, plan, ready, shown, file, tried)
          .of(listen(ear), Optional.ofNullable(reason.get()), ear);
    } catch (IOException e) {
      String sentence = "The file %s cannot be written: %s".formatted(file, e.getMessage());
      return Outcome.failed(point, ready, new Problem(Why.FAILED, Words.clean(sentence)));
    } finally {
      settled.countDown();
    }
  }

  private Ending listen(Ear ear) {
    try (Running now = point.node().start(wanted, Running.Input.NOTHING, ear)) {
      if (started(now)) {
        end(now);
      }
      long startBy = System.nanoTime() + START_LIMIT.toNanos();
      Optional<Ending> ending = Optional.empty();
      while (ending.isEmpty() && !givenUp) {
        ending = now.await(LOOK);
        ear.tellProgress();
        boolean late = ending.isEmpty() && System.nanoTime() > startBy;
        if (late && !listens && reason.get() == null) {
          return new Ending.TimedOut(START_LIMIT);
        }
      }
      // It may have ended just when it was given up.
      return (ending.isPresent() ? ending : now.await(LOOK)).orElseGet(Ending.Cancelled::new);
    } catch (InterruptedException _) {
      return new Ending.Cancelled();
    }
  }
}
