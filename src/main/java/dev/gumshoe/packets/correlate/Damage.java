package dev.gumshoe.packets.correlate;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Packets that arrived with a checksum that does not fit. */
final class Damage {
  private Damage() {}

  /**
   * The first point, on the way, at which all packets like this were damaged; empty where they got
   * as far as {@code until} and were good there.
   */
  static OptionalInt of(Course course, Predicate<Packet> like, boolean ask, int until) {
    if (until < 0 || !damaged(course, like, ask, until)) {
      return OptionalInt.empty();
    }
    IntStream way = IntStream.range(0, course.size());
    return (ask ? way : way.map(point -> course.size() - 1 - point))
        .filter(point -> damaged(course, like, ask, point))
        .findFirst();
  }

  private static boolean damaged(Course course, Predicate<Packet> like, boolean ask, int point) {
    List<Packet> here =
        course.packets().stream()
            .filter(packet -> packet.ask() == ask && packet.isAt(point) && like.test(packet))
            .toList();
    return !here.isEmpty()
        && here.stream()
            .allMatch(packet -> packet.damagedAt(point) || unfilled(course, packet, point));
  }

  /**
   * Whether it came to another machine through a tunnel with an inner checksum that its sender left
   * to the device, and no device filled in. Between machines on one hypervisor that is no fault,
   * and then such packets are answered.
   */
  private static boolean unfilled(Course course, Packet packet, int point) {
    List<Seen> here = packet.at(point);
    int from = packet.first().point();
    String origin = course.points().get(packet.ask() ? from : last(packet)).file.target();
    String target = course.points().get(point).file.target();
    return !course.points().get(point).takesUnfilled
        && !target.isEmpty()
        && !origin.isEmpty()
        && !target.equals(origin)
        && here.stream().allMatch(seen -> seen.sum().partial() && !seen.tunnel().isEmpty());
  }

  /** Where such a packet is none the worse. */
  static String doubt(Course course, Predicate<Packet> like, boolean ask, int point) {
    boolean partial =
        course.packets().stream()
            .filter(packet -> packet.ask() == ask && like.test(packet))
            .flatMap(packet -> packet.at(point).stream())
            .anyMatch(seen -> seen.sum().partial());
    return partial
        ? " Only between virtual machines on one host that is no fault: then look for who should"
            + " answer."
        : "";
  }

  private static int last(Packet packet) {
    return packet.sightings().getLast().point();
  }

  /** What does not fit, in words. */
  static String words(Course course, Predicate<Packet> like, boolean ask, int point) {
    return course.packets().stream()
        .filter(packet -> packet.ask() == ask && like.test(packet))
        .flatMap(packet -> packet.at(point).stream())
        .map(seen -> seen.sum())
        .map(
            sum ->
                sum.partial()
                    ? "the %s that its sender left to the network device, and that nobody filled in"
                        .formatted(sum.what())
                    : "a wrong " + sum.what())
        .findFirst()
        .orElse("a wrong checksum");
  }
}
