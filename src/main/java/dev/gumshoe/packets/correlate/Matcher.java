package dev.gumshoe.packets.correlate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the same packets of one connection at several points. */
final class Matcher {
  private final List<PointFile> points;
  private final Map<Long, List<Packet>> byKey = new HashMap<>();
  private final List<Packet> packets = new ArrayList<>();

  private Matcher(List<PointFile> points) {
    this.points = points;
  }

  /** The packets of a connection by time. */
  static List<Packet> match(Group group, boolean clientIsA, List<PointFile> points) {
    var matcher = new Matcher(points);
    for (int point = 0; point < points.size(); point++) {
      matcher.add(occurrences(group, clientIsA, point));
    }
    matcher.packets.sort(Comparator.comparingLong(Packet::time));
    return matcher.packets;
  }

  /** Packets at one point, each once, however many interfaces it passed. */
  private static List<Packet> occurrences(Group group, boolean clientIsA, int point) {
    var sightings = new ArrayList<Map.Entry<Seen, Boolean>>();
    for (Flow flow : group.flows()) {
      boolean askIsFromA = clientIsA != flow.turned;
      for (Flow.Kept kept : flow.kept()) {
        if (kept.seen().point() == point) {
          sightings.add(Map.entry(kept.seen(), kept.isFromA() == askIsFromA));
        }
      }
    }
    sightings.sort(Comparator.comparingLong(entry -> entry.getKey().frame()));
    var known = new LinkedHashMap<Long, List<Packet>>();
    var all = new ArrayList<Packet>();
    for (Map.Entry<Seen, Boolean> entry : sightings) {
      Seen seen = entry.getKey();
      List<Packet> alike = known.computeIfAbsent(seen.key(), _ -> new ArrayList<>());
      alike.stream()
          .filter(packet -> packet.ask() == entry.getValue())
          .filter(packet -> packet.sightings().stream().anyMatch(seen::againAt))
          .findFirst()
          .ifPresentOrElse(
              packet -> packet.sightings().add(seen),
              () -> {
                var packet = new Packet(entry.getValue(), seen);
                alike.add(packet);
                all.add(packet);
              });
    }
    return all;
  }

  private void add(List<Packet> occurrences) {
    var left = new ArrayList<Packet>();
    boolean identsStay = false;
    for (Packet one : occurrences) {
      Packet same = exactly(one);
      if (same == null) {
        left.add(one);
      } else {
        same.sightings().addAll(one.sightings());
        identsStay |= one.first().ident() != 0;
      }
    }
    var fresh = new ArrayList<Packet>();
    for (Packet one : left) {
      Packet same = nearest(one, !identsStay);
      if (same == null) {
        fresh.add(one);
      } else {
        same.sightings().addAll(one.sightings());
      }
    }
    fresh.forEach(
        packet -> {
          byKey.computeIfAbsent(packet.first().key(), _ -> new ArrayList<>()).add(packet);
          packets.add(packet);
        });
  }

  private List<Packet> candidates(Packet one) {
    int point = one.first().point();
    return byKey.getOrDefault(one.first().key(), List.of()).stream()
        .filter(packet -> packet.ask() == one.ask() && !packet.isAt(point))
        .toList();
  }

  private @Nullable Packet exactly(Packet one) {
    return candidates(one).stream()
        .filter(packet -> packet.first().exactly(one.first()))
        .findFirst()
        .orElse(null);
  }

  /** Of those that may be it, the next; by time only where clocks were measured. */
  private @Nullable Packet nearest(Packet one, boolean identsMayChange) {
    Seen seen = one.first();
    List<Packet> all =
        candidates(one).stream()
            .filter(packet -> may(packet.first(), seen, identsMayChange))
            .toList();
    if (all.isEmpty()) {
      return null;
    }
    return measured(seen.point()) && all.stream().allMatch(p -> measured(p.first().point()))
        ? all.stream()
            .min(Comparator.comparingLong(p -> Math.abs(p.first().time() - seen.time())))
            .orElse(null)
        : all.getFirst();
  }

  private static boolean may(Seen that, Seen seen, boolean identsMayChange) {
    boolean stamps = seen.stamp() >= 0 && that.stamp() >= 0;
    if (stamps) {
      return seen.stamp() == that.stamp();
    }
    return identsMayChange || !seen.notExactly(that);
  }

  private boolean measured(int point) {
    return points.get(point).clockError() >= 0;
  }
}
