package dev.gumshoe.session;

import dev.gumshoe.engine.Order;
import dev.gumshoe.flow.PacketPlan;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.container.Contained;
import dev.gumshoe.remote.listening.Inside;
import dev.gumshoe.remote.listening.Point;
import dev.gumshoe.remote.listening.Where;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the node, and the place on it, of points of packet captures. */
final class PointFinder {
  private final Map<String, Target> targets;

  /**
   * Points on these targets.
   *
   * @param targets by role
   */
  PointFinder(Map<String, Target> targets) {
    this.targets = targets;
  }

  /** The point; empty where nothing of the right kind fills its role. */
  Optional<Point> point(Order.Listen listen) {
    Target target = targets.get(listen.place().role());
    String name = listen.name();
    return switch (listen.place()) {
      case PacketPlan.Place.OnNode _ ->
          Optional.ofNullable(target)
              .map(
                  node ->
                      new Point(
                          name,
                          node,
                          listen
                              .device()
                              .<Where>map(Where.OnNode::new)
                              .orElseGet(Where.Tunnel::new)));
      case PacketPlan.Place.InContainer _ ->
          contained(target)
              .map(
                  one ->
                      new Point(
                          name, one.node(), new Where.InContainer(inside(one), device(listen))));
      case PacketPlan.Place.VethOf _ ->
          contained(target)
              .map(
                  one ->
                      new Point(name, one.node(), new Where.VethOf(inside(one), device(listen))));
    };
  }

  private static Optional<Contained> contained(@Nullable Target target) {
    return target instanceof Contained one ? Optional.of(one) : Optional.empty();
  }

  private static Inside inside(Contained one) {
    return new Inside(one.container().title(), one.container().pid());
  }

  private static String device(Order.Listen listen) {
    return listen
        .device()
        .orElseThrow(() -> new IllegalArgumentException("a container's tunnel is not looked for"));
  }
}
