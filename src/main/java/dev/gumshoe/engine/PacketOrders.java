package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer.Unknown;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.PacketPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the order for packet captures. A point that cannot be listened at is told in the order; the
 * whole is hopeless when that is so of all points, or when the filter or the trigger cannot be had,
 * without which the packet captures would tell of something else.
 */
final class PacketOrders {
  private final Gather.ByPackets gather;
  private final SessionState state;

  PacketOrders(Gather.ByPackets gather, SessionState state) {
    this.gather = gather;
    this.state = state;
  }

  Orders.Made make(String step) {
    PacketPlan plan = gather.plan();
    List<Order.At> points = plan.points().stream().map(this::point).toList();
    Optional<Unknown> objection =
        Orders.objection(List.of(plan.filter()), state.scope())
            .or(() -> plan.trigger().flatMap(this::objection))
            .or(() -> objection(points));
    if (objection.isPresent()) {
      return new Orders.Hopeless(new Next.Skip(step, gather.name(), 0, objection.get()));
    }
    return new Orders.Ready(
        new Order.OfPackets(
            step,
            gather.name(),
            0,
            gather.kind(),
            points,
            Orders.text(plan.filter(), state.scope()),
            plan.trigger().map(this::trigger),
            plan.limits()));
  }

  private Optional<Unknown> objection(PacketPlan.Trigger trigger) {
    return Orders.objection(trigger.on(), state)
        .or(() -> Orders.objection(trigger.probe().argv(), state.scope()));
  }

  private Order.Trigger trigger(PacketPlan.Trigger trigger) {
    return new Order.Trigger(trigger.on(), Orders.command(trigger.probe(), state.scope()));
  }

  /**
   * Over a connection that is made again all points can be listened at: that reason comes first.
   */
  private static Optional<Unknown> objection(List<Order.At> points) {
    var reasons = new ArrayList<Unknown>();
    for (Order.At point : points) {
      switch (point) {
        case Order.Listen _ -> {
          return Optional.empty();
        }
        case Order.Deaf(_, _, Why why, String detail) -> reasons.add(new Unknown(why, detail));
      }
    }
    return reasons.stream()
        .filter(reason -> reason.why() == Why.NOT_CONNECTED)
        .findFirst()
        .or(() -> reasons.stream().findFirst());
  }

  private Order.At point(PacketPlan.Point point) {
    return Orders.objection(point.place().role(), state)
        .or(() -> device(point.device()))
        .<Order.At>map(no -> new Order.Deaf(point.name(), point.place(), no.why(), no.detail()))
        .orElseGet(() -> new Order.Listen(point.name(), point.place(), filled(point.device())));
  }

  private Optional<Unknown> device(PacketPlan.Device device) {
    return switch (device) {
      case PacketPlan.Device.Named(var name) -> Orders.objection(List.of(name), state.scope());
      case PacketPlan.Device.Tunnel() -> Optional.empty();
    };
  }

  private Optional<String> filled(PacketPlan.Device device) {
    return switch (device) {
      case PacketPlan.Device.Named(var name) -> Optional.of(Orders.text(name, state.scope()));
      case PacketPlan.Device.Tunnel() -> Optional.empty();
    };
  }
}
