package dev.gumshoe.evidence;

import java.util.List;

/**
 * What packet captures at several points, taken at the same time, show: where each connection got
 * to, and where its packets stopped.
 *
 * @param points in the order in which a packet of the one who asks should pass them
 * @param connections in the order of their first packet; those of the trigger first
 * @param sightings packets at points, by time; at most as many as a ladder can show
 * @param omitted sightings over that
 */
public record PacketTrace(
    List<Point> points, List<Connection> connections, List<Sighting> sightings, long omitted)
    implements Evidence {
  public PacketTrace {
    points = List.copyOf(points);
    connections = List.copyOf(connections);
    sightings = List.copyOf(sightings);
  }

  /**
   * A place where packets were captured.
   *
   * @param name as in the flow: {@code pod}, {@code node}
   * @param target the label of the node
   * @param device as tcpdump was told
   * @param problem why nothing or not everything is known from there, a sentence; else empty
   * @param packets how many were read
   * @param droppedByKernel how many the kernel could not hand over; with any, that a packet is
   *     absent proves nothing
   * @param clockOffset what was added to its times to get the operator's, in nanoseconds
   * @param clockError by how much that can be wrong, in nanoseconds; -1 where it was not measured
   * @param file the packet capture's file in the session; empty where there is none
   */
  public record Point(
      String name,
      String target,
      String device,
      String problem,
      long packets,
      long droppedByKernel,
      long clockOffset,
      long clockError,
      String file) {}

  /**
   * A connection, or an exchange of another protocol, followed through the points.
   *
   * @param number from 1
   * @param protocol {@code tcp}, {@code udp}, {@code icmp}, {@code icmpv6}, {@code other}
   * @param client who asked, as it is addressed where it was first seen
   * @param server who was asked, as it is addressed where it was first seen
   * @param fate {@code established}, {@code refused} by RST, {@code refused-by-icmp}, {@code
   *     unanswered}, {@code reset} after it was established, {@code answered} (without TCP), {@code
   *     unknown}
   * @param refusal which ICMP message, {@code port-unreachable}; else empty
   * @param sender the address that sent it, or the RST; else empty
   * @param conclusion where it went wrong: {@code answered}, {@code lost} (asked, seen at {@code
   *     lastSeen} and not at {@code missingAt}), {@code arrived-unanswered}, {@code answer-lost}
   *     (seen at {@code lastSeen} and not at {@code missingAt}), {@code wrong-checksum} (arrived
   *     damaged at {@code lastSeen}), {@code refused}, {@code refused-by-icmp}, {@code reset},
   *     {@code unknown}
   * @param lastSeen the last point that saw what was lost; else empty
   * @param missingAt the first point that did not; else empty
   * @param retransmissions times between the first question and its repetitions, in milliseconds
   * @param passages at each point, in the order of the points
   * @param sentence the conclusion in words
   */
  public record Connection(
      int number,
      String protocol,
      Endpoint client,
      Endpoint server,
      String fate,
      String refusal,
      String sender,
      String conclusion,
      String lastSeen,
      String missingAt,
      List<Long> retransmissions,
      List<Passage> passages,
      String sentence) {
    public Connection {
      retransmissions = List.copyOf(retransmissions);
      passages = List.copyOf(passages);
    }
  }

  /**
   * A connection at a point.
   *
   * @param point its name
   * @param client who asked, as addressed there; port 0 and an empty address where nothing was seen
   * @param server who was asked, as addressed there
   * @param asked packets towards the server
   * @param answered packets from the server
   * @param wrongChecksums packets that arrived damaged
   * @param tunnel what carried it there: {@code vxlan 10.0.0.1 > 10.0.0.2}; else empty
   */
  public record Passage(
      String point,
      Endpoint client,
      Endpoint server,
      long asked,
      long answered,
      long wrongChecksums,
      String tunnel) {}

  /**
   * A packet at a point.
   *
   * @param packet the same number for the same packet at all points, from 1
   * @param connection its connection's number; 0 for none
   * @param point its name
   * @param time since the first packet of all, by the operator's clock, in nanoseconds
   * @param direction {@code ask} towards the server, {@code answer} from it, or empty
   * @param text a line: addresses, flags, what is rewritten
   * @param damage what is wrong with it: a checksum; else empty
   * @param frame its number in the point's file, from 1
   */
  public record Sighting(
      int packet,
      int connection,
      String point,
      long time,
      String direction,
      String text,
      String damage,
      long frame) {}
}
