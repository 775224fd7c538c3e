package dev.gumshoe.session;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Order;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.operator.Reasons;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.listening.Limits;
import dev.gumshoe.remote.listening.Listening;
import dev.gumshoe.remote.listening.ListeningPlan;
import dev.gumshoe.remote.listening.Point;
import dev.gumshoe.remote.listening.Trigger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Performs packet captures at several points: listens, keeps the files, and makes evidence of them.
 * Safe for use by several threads at once.
 */
final class PacketCapturing {
  private static final dev.gumshoe.packets.correlate.Trigger NOTHING_KNOWN =
      dev.gumshoe.packets.correlate.Trigger.UNKNOWN;

  private final PacketLog log;
  private final Map<String, Target> targets;
  private final Patience patience;

  /**
   * Packet captures of a session.
   *
   * @param targets by role
   * @param patience how long to go on listening
   */
  PacketCapturing(PacketLog log, Map<String, Target> targets, Patience patience) {
    this.log = log;
    this.targets = targets;
    this.patience = patience;
  }

  /** Performs an order. On an interrupted thread too, what was received by then is kept. */
  void perform(Order.OfPackets order) {
    Map<String, Point> points = points(order);
    log.happen(
        new Event.PacketsStarted(
            order.step(),
            order.gather(),
            order.attempt(),
            order.points().stream().map(Order.At::name).toList(),
            order.filter(),
            order.trigger().map(this::shown).orElse("")));
    var watch = new PacketWatch(order, points, log);
    try {
      Path workspace = log.attachments().workspace();
      Optional<Answer> stopped = listen(order, points, workspace, watch);
      watch.rethrow();
      var records = new PacketRecords(log.attachments());
      List<PacketCapture> kept =
          order.points().stream().map(at -> records.of(at, watch.heard(at.name()))).toList();
      log.attachments().release(workspace);
      end(order, kept, watch.trigger(), stopped);
    } catch (IOException e) {
      String detail = "The files of packets cannot be written: " + Reasons.of(e) + ".";
      end(order, List.of(), watch.trigger(), Optional.of(new Answer.Unknown(Why.FAILED, detail)));
    }
  }

  /** Listens until it is over; gives the answer where that is known without looking at files. */
  private Optional<Answer> listen(
      Order.OfPackets order, Map<String, Point> points, Path workspace, PacketWatch watch)
      throws IOException {
    if (points.isEmpty()) {
      return Optional.empty();
    }
    var limits =
        new Limits(
            patience.of(order.limits().time()),
            patience.grace(),
            order.limits().packets(),
            order.limits().bytes(),
            order.limits().snap(),
            Limits.USUAL.bufferKib());
    Optional<Trigger> trigger = order.trigger().flatMap(this::trigger);
    if (order.trigger().isPresent() && trigger.isEmpty()) {
      return Optional.of(
          new Answer.Unknown(Why.NO_TARGET, "Nothing fills the role that runs the trigger."));
    }
    var made = trigger.map(run -> TriggerWords.read(run.command().argv()));
    try (var _ = TraceFollower.of(watch, made.orElse(NOTHING_KNOWN))) {
      var plan = new ListeningPlan(List.copyOf(points.values()), order.filter(), limits, trigger);
      Listening.run(plan, workspace, watch);
      return Optional.empty();
    } catch (InterruptedException e) {
      // It is over; that it was stopped is its answer, and the thread ends with it.
      return Optional.of(new Answer.Unknown(Why.CANCELLED, "The operator stopped it."));
    }
  }

  private void end(
      Order.OfPackets order,
      List<PacketCapture> points,
      Optional<Capture> trigger,
      Optional<Answer> stopped) {
    Optional<Capture> clean = trigger.map(CleanCapture::of);
    Answer answer =
        stopped
            .or(() -> PacketRecords.failure(points))
            .orElseGet(
                () ->
                    new Answer.Known(
                        order.kind(), Facts.of(PacketTraces.of(points, clean, log.attachments()))));
    log.happen(
        new Event.PacketsEnded(
            order.step(), order.gather(), order.attempt(), points, clean, answer));
  }

  /** The points that can be listened at, by name. */
  private Map<String, Point> points(Order.OfPackets order) {
    var points = new LinkedHashMap<String, Point>();
    for (Order.At at : order.points()) {
      if (at instanceof Order.Listen listen) {
        new PointFinder(targets).point(listen).ifPresent(point -> points.put(point.name(), point));
      }
    }
    return points;
  }

  private Optional<Trigger> trigger(Order.Trigger trigger) {
    return Optional.ofNullable(targets.get(trigger.role()))
        .map(target -> new Trigger(target, trigger.command()));
  }

  private String shown(Order.Trigger trigger) {
    Command command = trigger.command();
    return Optional.ofNullable(targets.get(trigger.role()))
        .map(target -> target.shown(command))
        .orElse("");
  }
}
