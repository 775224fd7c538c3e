package dev.gumshoe.session;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Order;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.all.Answers;
import dev.gumshoe.remote.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Performs probes and packet captures on virtual threads, all of a step at the same time. */
final class Probing {
  private final EventLog log;
  private final Map<String, Target> targets;

  Probing(EventLog log, Map<String, Target> targets) {
    this.log = log;
    this.targets = targets;
  }

  /**
   * Performs the orders and waits for all of them.
   *
   * @throws InterruptedException when the calling thread is interrupted; the probes were told to
   *     end, and what each of them came to is in the journal
   */
  void perform(List<Order> orders) throws InterruptedException {
    var running = new ArrayList<Future<?>>();
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("probe-", 0).factory())) {
      orders.forEach(order -> running.add(threads.submit(() -> perform(order))));
      try {
        for (Future<?> probe : running) {
          finish(probe);
        }
      } catch (InterruptedException | SessionException e) {
        // What cannot be written is not waited for.
        running.forEach(probe -> probe.cancel(true));
        throw e;
      }
    }
  }

  private static void finish(Future<?> probe) throws InterruptedException {
    try {
      probe.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a probe failed in a way that it cannot", e);
    }
  }

  private void perform(Order order) {
    switch (order) {
      case Order.OfProbe probe -> perform(probe);
      case Order.OfPackets packets ->
          new PacketCapturing(log, targets, Patience.LIVE).perform(packets);
    }
  }

  private void perform(Order.OfProbe order) {
    Target target = targets.get(order.role());
    if (target == null) {
      var none = new Answer.Unknown(Why.NO_TARGET, "nothing fills the role " + order.role());
      log.happen(new Event.ProbeSkipped(order.step(), order.gather(), order.attempt(), none));
      return;
    }
    log.happen(
        new Event.ProbeStarted(
            order.step(),
            order.gather(),
            order.attempt(),
            target.label(),
            target.shown(order.command())));
    Capture capture = CleanCapture.of(run(target, order));
    Answer answer = Answers.read(order.kind(), capture);
    log.happen(
        new Event.ProbeEnded(order.step(), order.gather(), order.attempt(), capture, answer));
  }

  private static Capture run(Target target, Order.OfProbe order) {
    Instant started = Instant.now();
    try {
      return target.run(order.command());
    } catch (InterruptedException e) {
      // The probe is over; that it was stopped is its answer, and the thread ends with it.
      Duration took = Duration.between(started, Instant.now());
      return new Capture(
          target.label(),
          order.command().argv(),
          started,
          took,
          new Ending.Cancelled(),
          Output.EMPTY,
          Output.EMPTY);
    }
  }
}
