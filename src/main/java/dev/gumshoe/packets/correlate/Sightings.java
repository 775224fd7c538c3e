package dev.gumshoe.packets.correlate;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.decode.Decoder;
import dev.gumshoe.packets.decode.Description;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.file.RawPacket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses packets to show, and reads them once more for their lines. */
final class Sightings {
  private final List<PointReading> points;
  private final List<Course> courses;

  Sightings(List<PointReading> points, List<Course> courses) {
    this.points = points;
    this.courses = courses;
  }

  private record Chosen(int connection, Packet packet, Seen seen) {}

  List<PacketTrace.Sighting> of(int limit) {
    List<Chosen> chosen = choose(limit);
    List<Map<Long, String>> lines = lines(chosen);
    long begin = points.stream().mapToLong(PointReading::firstTime).min().orElse(0);
    var numbers = new HashMap<Packet, Integer>();
    var all = new ArrayList<PacketTrace.Sighting>();
    for (Chosen one : chosen) {
      Seen seen = one.seen();
      int number = numbers.computeIfAbsent(one.packet(), _ -> numbers.size() + 1);
      all.add(
          new PacketTrace.Sighting(
              number,
              one.connection(),
              points.get(seen.point()).file.name(),
              seen.time() - begin,
              one.packet().ask() ? "ask" : "answer",
              lines.get(seen.point()).getOrDefault(seen.frame(), "") + rewritten(one),
              one.packet().damagedAt(seen.point()) ? "wrong " + seen.sum().what() : "",
              seen.frame()));
    }
    return all;
  }

  /** Connections in their order, as long as there is room. */
  private List<Chosen> choose(int limit) {
    var chosen = new ArrayList<Chosen>();
    for (int i = 0; i < courses.size() && chosen.size() < limit; i++) {
      for (Packet packet : courses.get(i).packets()) {
        for (Seen seen : packet.sightings()) {
          if (chosen.size() < limit) {
            chosen.add(new Chosen(i + 1, packet, seen));
          }
        }
      }
    }
    chosen.sort(
        Comparator.comparingLong((Chosen one) -> one.seen().time())
            .thenComparingInt(one -> one.seen().point())
            .thenComparingLong(one -> one.seen().frame()));
    return chosen;
  }

  /** What became of the addresses since the packet was seen before. */
  private static String rewritten(Chosen one) {
    List<Seen> all = one.packet().sightings();
    int before = one.packet().ask() ? all.indexOf(one.seen()) - 1 : all.indexOf(one.seen()) + 1;
    if (before < 0 || before >= all.size()) {
      return "";
    }
    Ends was = all.get(before).ends();
    Ends is = one.seen().ends();
    return (was.sender().equals(is.sender())
            ? ""
            : ", sender rewritten from " + was.from().withPort(was.fromPort()))
        + (was.receiver().equals(is.receiver())
            ? ""
            : ", receiver rewritten from " + was.to().withPort(was.toPort()));
  }

  private List<Map<Long, String>> lines(List<Chosen> chosen) {
    var all = new ArrayList<Map<Long, String>>();
    for (PointReading point : points) {
      var wanted = new HashMap<Long, String>();
      int number = all.size();
      chosen.stream()
          .filter(one -> one.seen().point() == number)
          .forEach(one -> wanted.put(one.seen().frame(), ""));
      if (!wanted.isEmpty()) {
        read(point, wanted);
      }
      all.add(wanted);
    }
    return all;
  }

  private static void read(PointReading point, Map<Long, String> wanted) {
    try (var capture = CaptureFile.open(point.file.path())) {
      var decoder = new Decoder();
      int left = wanted.size();
      for (Optional<RawPacket> next = capture.next();
          next.isPresent() && left > 0;
          next = capture.next()) {
        if (wanted.containsKey(next.get().number())) {
          wanted.put(next.get().number(), Description.of(decoder.decode(next.get())));
          left--;
        }
      }
    } catch (IOException e) {
      // It was read a moment ago; the lines stay empty, and all else is known.
    }
  }
}
