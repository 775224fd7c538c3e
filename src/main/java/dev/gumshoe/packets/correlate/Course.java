package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.layer.Tcp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A connection on its way through the points.
 *
 * @param clientIsA which side of the group asks
 * @param packets those that were kept, by time
 */
record Course(List<PointReading> points, Group group, boolean clientIsA, List<Packet> packets) {
  static Course of(List<PointReading> points, Group group, Trigger trigger) {
    boolean clientIsA = clientIsA(group, trigger);
    List<Packet> packets =
        Matcher.match(group, clientIsA, points.stream().map(point -> point.file).toList());
    return new Course(points, group, clientIsA, packets);
  }

  private static boolean clientIsA(Group group, Trigger trigger) {
    Stream<Flow> known = group.flows().stream().filter(Flow::clientKnown);
    Optional<Boolean> told = known.map(flow -> flow.clientIsA() != flow.turned).findFirst();
    Flow first =
        group.flows().stream()
            .min(Comparator.comparingInt((Flow flow) -> flow.point))
            .orElseThrow();
    boolean aAsks =
        !trigger.known() || trigger.fits(first.ends) || !trigger.fits(first.ends.reversed());
    return told.orElse(aAsks != first.turned);
  }

  int size() {
    return points.size();
  }

  String name(int point) {
    return points.get(point).file.name();
  }

  /** Whether absence at a point proves something. */
  boolean reliable(int point) {
    return points.get(point).doubt().isEmpty();
  }

  int protocol() {
    return group.flows().getFirst().ends.protocol();
  }

  boolean tcp() {
    return protocol() == Ends.TCP;
  }

  /** The addresses of a flow, from the one who asks. */
  Ends asking(Flow flow) {
    return clientIsA != flow.turned ? flow.ends : flow.ends.reversed();
  }

  Side ask(Flow flow) {
    return clientIsA != flow.turned ? flow.fromA : flow.fromB;
  }

  Side answer(Flow flow) {
    return clientIsA != flow.turned ? flow.fromB : flow.fromA;
  }

  List<Flow> at(int point) {
    return group.at(point);
  }

  /** The largest of this in the forms that the connection has at a point. */
  long most(int point, ToLongFunction<Flow> count) {
    return at(point).stream().mapToLong(count).max().orElse(0);
  }

  /** At which points this is so for a form of the connection. */
  Marks marks(Predicate<Flow> test) {
    return Marks.of(size(), point -> at(point).stream().anyMatch(test));
  }

  /** At which points a packet like this was seen. */
  Marks where(Predicate<Packet> test) {
    return Marks.of(size(), point -> packets.stream().anyMatch(p -> p.isAt(point) && test.test(p)));
  }

  boolean any(Predicate<Flow> test) {
    return group.flows().stream().anyMatch(test);
  }

  /** The form in which it was first seen, on the side of the one who asks. */
  Flow first() {
    return group.flows().stream()
        .min(
            Comparator.comparing((Flow flow) -> ask(flow).packets == 0)
                .thenComparingInt(flow -> flow.point)
                .thenComparingLong(flow -> flow.firstTime))
        .orElseThrow();
  }

  Ends asked() {
    return asking(first());
  }

  long time() {
    return group.flows().stream().mapToLong(flow -> flow.firstTime).min().orElse(0);
  }

  /** Whether a packet is the first step: it asks, and nothing was agreed before. */
  boolean question(Packet packet) {
    return packet.ask() && packet.first().quote().isEmpty() && (!tcp() || packet.first().syn());
  }

  /** Errors about packets of this connection, by time. */
  List<Packet> errors() {
    return packets.stream().filter(packet -> packet.first().quote().isPresent()).toList();
  }

  /** The first packet that ends the connection at once, of one side. */
  Optional<Packet> reset(boolean byClient) {
    return packets.stream()
        .filter(packet -> packet.ask() == byClient && packet.first().has(Tcp.RST))
        .findFirst();
  }

  /** How often a packet like this was seen at a point. */
  long count(int point, Predicate<Packet> test) {
    return packets.stream().filter(p -> p.isAt(point) && test.test(p)).count();
  }

  /** The first point after this one of which absence proves something. */
  OptionalInt reliableAfter(int point) {
    for (int i = point + 1; i < size(); i++) {
      if (reliable(i)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
