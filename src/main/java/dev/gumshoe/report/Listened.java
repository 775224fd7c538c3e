package dev.gumshoe.report;

import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.TraceWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Packet captures of a stay at a step, while the events are read. */
final class Listened {
  private final Words words;
  private final Map<String, Begun> begun = new LinkedHashMap<>();
  private final List<PacketRun> runs = new ArrayList<>();

  private record Begun(Instant at, Event.PacketsStarted packets, List<PacketCapture> points) {
    PacketRun lost(String words) {
      return new PacketRun(
          packets.gather(),
          at,
          packets.filter(),
          packets.trigger(),
          "",
          points,
          List.of(),
          Optional.empty(),
          words,
          false);
    }
  }

  Listened(Words words) {
    this.words = words;
  }

  private String lost() {
    return words.say("run.lost");
  }

  void sent(Instant when, Event.PacketsStarted packets) {
    Begun earlier = begun.put(packets.gather(), new Begun(when, packets, new ArrayList<>()));
    if (earlier != null) {
      runs.add(earlier.lost(lost()));
    }
  }

  void sent(Instant when, Event.PointStarted point) {
    Begun open = begun.get(point.gather());
    if (open != null) {
      open.points()
          .add(
              new PacketCapture(
                  point.point(),
                  point.target(),
                  point.device(),
                  point.command(),
                  when,
                  when,
                  "",
                  0,
                  0,
                  -1,
                  0,
                  -1,
                  lost(),
                  Optional.empty(),
                  lost()));
    }
  }

  void came(Instant when, Event.PacketsEnded packets) {
    Begun order = begun.remove(packets.gather());
    Optional<PacketTrace> trace = PacketRun.trace(packets.answer());
    runs.add(
        new PacketRun(
            packets.gather(),
            when,
            order == null ? "" : order.packets().filter(),
            order == null ? "" : order.packets().trigger(),
            packets.trigger().map(capture -> words.of(capture.ending())).orElse(""),
            packets.points(),
            trace.map(TraceWords::connections).orElse(List.of()),
            trace,
            words.of(packets.answer()),
            false));
  }

  void supersede() {
    runs.replaceAll(PacketRun::asSuperseded);
  }

  List<PacketRun> all() {
    var all = new ArrayList<>(runs);
    begun.values().forEach(open -> all.add(open.lost(lost())));
    return all;
  }
}
