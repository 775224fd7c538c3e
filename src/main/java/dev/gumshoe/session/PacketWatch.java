package dev.gumshoe.session;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Order;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.correlate.PointFile;
import dev.gumshoe.remote.listening.ListeningEvent;
import dev.gumshoe.remote.listening.Point;
import dev.gumshoe.remote.listening.PointHeard;
import dev.gumshoe.session.PacketProgress.At;
import dev.gumshoe.session.PacketProgress.Stage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Follows packet captures while they run: tells how they go, and keeps what came until then. */
final class PacketWatch implements Consumer<ListeningEvent> {
  private final Order.OfPackets order;
  private final Map<String, String> targets = new LinkedHashMap<>();
  private final PacketLog log;
  private final Map<String, At> points = new LinkedHashMap<>();
  private final Map<String, PointHeard> done = new LinkedHashMap<>();
  private final Map<String, PointFile> files = new LinkedHashMap<>();
  private Optional<PacketTrace> soFar = Optional.empty();
  private Optional<Capture> trigger = Optional.empty();
  private Optional<SessionException> failure = Optional.empty();
  private Stage stage = Stage.DUE;

  /**
   * Packet captures that are about to run.
   *
   * @param listening the points that can be listened at, by name, in the order of the flow
   */
  PacketWatch(Order.OfPackets order, Map<String, Point> listening, PacketLog log) {
    this.order = order;
    this.log = log;
    listening.forEach(
        (name, point) -> {
          targets.put(name, point.node().label());
          points.put(name, new At(name, Stage.DUE, 0, 0));
        });
  }

  /** Whoever listens cannot know what to do when the journal cannot be written: it is kept. */
  @Override
  public synchronized void accept(ListeningEvent event) {
    try {
      take(event);
    } catch (SessionException e) {
      failure = failure.or(() -> Optional.of(e));
    }
  }

  /**
   * To be called when listening is over.
   *
   * @throws SessionException when the journal could not be written meanwhile
   */
  synchronized void rethrow() {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void take(ListeningEvent event) {
    switch (event) {
      case ListeningEvent.Started(String point, String device, String command, Path file) -> {
        String target = targets.getOrDefault(point, "");
        files.put(point, new PointFile(point, target, device, 0, -1, file, 0, "", ""));
        log.happen(
            new Event.PointStarted(
                order.step(), order.gather(), order.attempt(), point, target, device, command));
      }
      case ListeningEvent.Listens(String point) -> change(point, Stage.RUNS);
      case ListeningEvent.Received(String point, long packets, long bytes) ->
          points.computeIfPresent(point, (_, at) -> new At(point, at.stage(), packets, bytes));
      case ListeningEvent.TriggerStarted _ -> stage = Stage.RUNS;
      case ListeningEvent.TriggerEnded(Capture capture) -> {
        stage = Stage.OVER;
        trigger = Optional.of(capture);
      }
      case ListeningEvent.Done(PointHeard heard) -> {
        done.put(heard.name(), heard);
        points.put(heard.name(), new At(heard.name(), Stage.OVER, heard.packets(), heard.bytes()));
      }
    }
    tell();
  }

  private void tell() {
    log.tell(
        new PacketProgress(
            order.step(), order.gather(), List.copyOf(points.values()), stage, soFar));
  }

  /** The files that grow, in the order of the flow. */
  synchronized List<PointFile> files() {
    return points.keySet().stream().filter(files::containsKey).map(files::get).toList();
  }

  /** Bytes received at all points so far. */
  synchronized long bytes() {
    return points.values().stream().mapToLong(At::bytes).sum();
  }

  /** What the packets so far show. */
  synchronized void soFar(PacketTrace trace) {
    soFar = Optional.of(trace);
    tell();
  }

  private void change(String point, Stage to) {
    points.computeIfPresent(point, (_, at) -> new At(point, to, at.packets(), at.bytes()));
  }

  /** What came of a point, if it is done. */
  synchronized Optional<PointHeard> heard(String point) {
    return Optional.ofNullable(done.get(point));
  }

  /** What came back of the trigger, if it ended. */
  synchronized Optional<Capture> trigger() {
    return trigger;
  }
}
