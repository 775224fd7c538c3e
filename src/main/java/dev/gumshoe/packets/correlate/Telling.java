package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.layer.Address;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sentences about how far something got. */
final class Telling {
  private static final int DNS = 53;
  private static final double NANOS = 1e9;
  private static final long A_SECOND = 1_000_000_000L;

  private final Course course;

  Telling(Course course) {
    this.course = course;
  }

  String name(int point) {
    return course.name(point);
  }

  /** What the first packet of who asks is. */
  String question() {
    return switch (course.protocol()) {
      case Ends.TCP -> "SYN";
      case Ends.UDP -> course.asked().toPort() == DNS ? "DNS question" : "UDP datagram";
      case Ends.ICMP, Ends.ICMPV6 -> "ping";
      default -> "packet";
    };
  }

  /** {@code left pod and was seen at veth}. */
  String seen(Marks at, int origin, int end) {
    int step = origin <= end ? 1 : -1;
    List<String> between =
        IntStream.iterate(origin + step, point -> point != end + step, point -> point + step)
            .limit(Math.max(0, Math.abs(end - origin)))
            .filter(at::at)
            .mapToObj(this::name)
            .toList();
    return "left " + name(origin) + (between.isEmpty() ? "" : " and was seen at " + and(between));
  }

  /** {@code pod, veth and node}. */
  static String and(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  /** {@code lost between veth and node}, with points in between that prove nothing. */
  String lost(String what, Marks at, int origin, Verdict verdict) {
    String seen = seen(at, origin, verdict.lastSeen());
    return "The %s %s, but %s at %s: it was lost between %s and %s."
            .formatted(
                what,
                seen,
                seen.contains(" seen at ") ? "never" : "was never seen",
                name(verdict.missingAt()),
                name(verdict.lastSeen()),
                name(verdict.missingAt()))
        + between(verdict.lastSeen(), verdict.missingAt())
        + nextHops(verdict.missingAt(), verdict.lastSeen());
  }

  /** Where an answer was lost on its way back. */
  String back(String what, Marks at, Verdict verdict) {
    int origin = at.furthest();
    boolean far = verdict.missingAt() == 0 || verdict.missingAt() == verdict.lastSeen() - 1;
    return "The %s %s%s.%s"
        .formatted(
            what,
            seen(at, origin, verdict.lastSeen()).replace(" and was seen", ", was seen"),
            (origin == verdict.lastSeen() ? " and" : ", and")
                + (far ? " never reached " : " was not seen at ")
                + name(verdict.missingAt()),
            between(verdict.missingAt(), verdict.lastSeen()));
  }

  /** Why a point between these was left out. */
  private String between(int from, int to) {
    int low = Math.min(from, to);
    return doubts(IntStream.range(low + 1, Math.max(from, to)));
  }

  /** Why what is not seen at points proves nothing. */
  String doubts(IntStream at) {
    return at.filter(point -> !course.reliable(point))
        .mapToObj(
            point ->
                " That it was not seen at %s proves nothing: %s"
                    .formatted(name(point), course.points().get(point).doubt()))
        .collect(Collectors.joining());
  }

  /** {@code 3 times (after 1.0 s and 3.0 s again)}; empty for once. */
  static String times(List<Long> again) {
    if (again.isEmpty()) {
      return "";
    }
    List<String> times = again.stream().limit(6).map(Telling::seconds).toList();
    return " %d times (after %s again)".formatted(again.size() + 1, and(times));
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f s", nanos / NANOS);
  }

  /** Times from the first of these packets at a point to its repetitions, in nanoseconds. */
  List<Long> repetitions(int point) {
    List<Packet> questions =
        course.packets().stream()
            .filter(packet -> packet.isAt(point) && course.question(packet))
            .toList();
    if (questions.isEmpty()) {
      return List.of();
    }
    Packet first = questions.getFirst();
    long begin = first.at(point).getFirst().time();
    return questions.stream()
        .skip(1)
        .filter(packet -> packet.first().key() == first.first().key())
        .map(packet -> packet.at(point).getFirst().time() - begin)
        .sorted()
        .toList();
  }

  /** The addresses of the connection that have no hardware address: nothing can be sent there. */
  String neighbours(int point) {
    return silent(point).stream()
        .filter(this::meant)
        .findFirst()
        .map(address -> nobody(address, point) + ".")
        .orElse("");
  }

  /** The same of points where it went no further; any next hop may be the reason there. */
  String nextHops(int... points) {
    String known = IntStream.of(points).mapToObj(this::neighbours).collect(Collectors.joining());
    if (!known.isEmpty()) {
      return known;
    }
    return IntStream.of(points)
        .boxed()
        .flatMap(
            point ->
                silent(point).stream()
                    .limit(1)
                    .map(
                        address ->
                            nobody(address, point) + "; if that is the next hop, this is why."))
        .findFirst()
        .orElse("");
  }

  private List<Address> silent(int point) {
    return course.points().get(point).neighbours.silent(course.time() - A_SECOND).stream()
        .filter(address -> address.version() == course.asked().from().version())
        .toList();
  }

  private String nobody(Address address, int point) {
    String protocol = address.version() == 4 ? "ARP" : "neighbour solicitation";
    return " Nobody answered %s for %s at %s".formatted(protocol, address, name(point));
  }

  private boolean meant(Address address) {
    return course.group().flows().stream()
        .anyMatch(flow -> flow.ends.from().equals(address) || flow.ends.to().equals(address));
  }
}
