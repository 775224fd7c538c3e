package dev.gumshoe.remote.listening;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A plan as it runs. */
final class ListeningRun {
  private final ListeningPlan plan;
  private final Path folder;
  private final Events events;

  ListeningRun(ListeningPlan plan, Path folder, Events events) {
    this.plan = plan;
    this.folder = folder;
    this.events = events;
  }

  Heard run() throws InterruptedException {
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("listening-", 0).factory())) {
      Captures captures = Captures.start(plan, folder, prepared(threads), events, threads);
      try {
        Optional<Capture> trigger =
            captures.awaitListening() ? listen(captures, threads) : Optional.empty();
        return new Heard(captures.end(), trigger);
      } finally {
        // Nothing is left to stop, unless the operator wants no more of it.
        captures.stop(Stopped.OPERATOR);
        captures.end();
      }
    }
  }

  /** Asks all nodes at once. */
  private Map<Point, Prepared> prepared(ExecutorService threads) throws InterruptedException {
    IdentityHashMap<Target, List<Point>> nodes = new IdentityHashMap<>();
    plan.points()
        .forEach(point -> nodes.computeIfAbsent(point.node(), _ -> new ArrayList<>()).add(point));
    List<Future<Map<Point, Prepared>>> asked = new ArrayList<>();
    nodes.forEach((node, points) -> asked.add(threads.submit(() -> Prepared.of(node, points))));
    try {
      Map<Point, Prepared> all = new HashMap<>();
      for (Future<Map<Point, Prepared>> one : asked) {
        all.putAll(got(one));
      }
      return all;
    } catch (InterruptedException e) {
      asked.forEach(one -> one.cancel(true));
      plan.points()
          .forEach(point -> events.tell(new ListeningEvent.Done(Outcome.cancelled(point))));
      throw e;
    }
  }

  /** From here on the limit of time counts. */
  private Optional<Capture> listen(Captures captures, ExecutorService threads)
      throws InterruptedException {
    long end = System.nanoTime() + plan.limits().time().toNanos();
    Optional<Capture> capture = Optional.empty();
    Stopped reason = Stopped.TIME;
    if (plan.trigger().isPresent()) {
      capture = Optional.of(pull(plan.trigger().get(), threads));
      if (left(end).compareTo(plan.limits().grace()) > 0) {
        reason = Stopped.TRIGGER_OVER;
        end = System.nanoTime() + plan.limits().grace().toNanos();
      }
    }
    captures.awaitEnd(left(end));
    captures.stop(reason);
    return capture;
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  private Capture pull(Trigger trigger, ExecutorService threads) throws InterruptedException {
    Duration time = plan.limits().time();
    Command asked = trigger.command();
    Command command = asked.limit().compareTo(time) > 0 ? asked.within(time) : asked;
    events.tell(new ListeningEvent.TriggerStarted(trigger.target().shown(command)));
    Future<Capture> running = threads.submit(() -> trigger.target().run(command));
    try {
      Capture capture = got(running);
      events.tell(new ListeningEvent.TriggerEnded(capture));
      return capture;
    } catch (InterruptedException e) {
      running.cancel(true);
      throw e;
    }
  }

  private static <T> T got(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("listening failed in a way that has no name", e);
    }
  }
}
