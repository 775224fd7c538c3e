package dev.gumshoe.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Packet captures at several points at once.
 *
 * @param points in the order in which a packet of the one who asks passes them
 * @param filter which packets, to be filled in (pcap-filter(7))
 * @param trigger what is run while all points listen, to make the packets that are looked for
 * @param limits each point by itself stops at the first that is reached
 */
public record PacketPlan(
    List<Point> points, Template filter, Optional<Trigger> trigger, Limits limits) {
  public PacketPlan {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("packets are captured nowhere");
    }
  }

  /**
   * Where packets are captured.
   *
   * @param name what the evidence calls it
   * @param place on which side of which wall
   * @param device of that place
   */
  public record Point(String name, Place place, Device device) {}

  /** A network namespace, or a way to one of its devices. */
  public sealed interface Place {
    /** The role whose target it is found by. */
    String role();

    /** On a node itself. */
    record OnNode(String role) implements Place {}

    /** In the network namespace of a container. */
    record InContainer(String role) implements Place {}

    /**
     * On a container's node, at the other end of the virtual cable that leads to a device of the
     * container (veth(4)).
     */
    record VethOf(String role) implements Place {}
  }

  /** Which device of a place. */
  public sealed interface Device {
    /**
     * The one of this name; {@code any} is all of them.
     *
     * @param device to be filled in
     */
    record Named(Template device) implements Device {}

    /** The node's only device that puts packets into others: vxlan, geneve, ipip, wireguard. */
    record Tunnel() implements Device {}
  }

  /**
   * A command that makes packets while all points listen.
   *
   * @param on the role that runs it
   * @param probe read-only as every probe
   */
  public record Trigger(String on, Probe probe) {}

  /**
   * When a point stops listening.
   *
   * @param time how long it listens
   * @param packets how many it keeps
   * @param bytes how much it keeps
   * @param snap bytes that it keeps of each packet
   */
  public record Limits(Duration time, int packets, long bytes, int snap) {}
}
