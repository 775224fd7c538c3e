package dev.gumshoe.packets.ladder;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.PacketTrace.Connection;
import dev.gumshoe.evidence.PacketTrace.Passage;
import dev.gumshoe.evidence.PacketTrace.Point;
import dev.gumshoe.evidence.PacketTrace.Sighting;
import java.util.ArrayList;
import java.util.List;

/** Packet captures as an engineer on call would take them. */
public final class SampleTraces {
  private static final Endpoint CLIENT = new Endpoint("10.244.1.17", 41812);
  private static final Endpoint SERVICE = new Endpoint("10.96.0.1", 443);
  private static final Endpoint BACKEND = new Endpoint("10.244.2.7", 8443);
  private static final Endpoint OTHER = new Endpoint("10.244.1.17", 52044);
  private static final Endpoint DNS = new Endpoint("10.96.0.10", 53);
  private static final Endpoint COREDNS = new Endpoint("10.244.1.3", 53);

  private SampleTraces() {}

  /**
   * A Service whose packets are lost on the wire between two nodes, and a question to DNS that is
   * answered on the first node.
   */
  public static PacketTrace lostOnTheWire() {
    var sightings = new ArrayList<Sighting>();
    long[] sent = {0, 1_003_412_000, 3_051_200_000L};
    for (int round = 0; round < sent.length; round++) {
      syn(sightings, 3 + round, sent[round], 1 + 4L * round);
    }
    sightings.addAll(dns());
    sightings.sort((a, b) -> Long.compare(a.time(), b.time()));
    return new PacketTrace(
        List.of(
            point("pod", "node-1", "eth0", 5, 0, 0),
            point("node", "node-1", "cali1234", 5, 0, 0),
            point("wire", "node-1", "ens5", 3, 12, 0),
            point("peer", "node-2", "ens5", 2, 0, 410_000),
            new Point("server", "node-2", "", "tcpdump is not installed", 0, 0, 0, -1, "")),
        List.of(lost(), answered(2)),
        sightings,
        0);
  }

  private static Point point(
      String name, String target, String device, long packets, long dropped, long clockError) {
    return new Point(name, target, device, "", packets, dropped, 0, clockError, "f".repeat(64));
  }

  private static void syn(List<Sighting> to, int packet, long at, long frame) {
    String flags = " SYN seq 2841 window 64240";
    to.add(asked(packet, 1, "pod", at, CLIENT, SERVICE, flags, frame));
    to.add(asked(packet, 1, "node", at + 21_000, CLIENT, SERVICE, flags, frame));
    to.add(asked(packet, 1, "wire", at + 64_000, CLIENT, BACKEND, flags, frame));
  }

  private static Sighting asked(
      int packet,
      int connection,
      String point,
      long at,
      Endpoint from,
      Endpoint to,
      String flags,
      long frame) {
    String text = Endpoints.text(from) + " > " + Endpoints.text(to) + flags;
    return new Sighting(packet, connection, point, at, "ask", text, "", frame);
  }

  private static List<Sighting> dns() {
    String question = " DNS question kubernetes.default A";
    String answer = " DNS answer kubernetes.default A NOERROR (1)";
    return List.of(
        asked(1, 2, "pod", 400_000, OTHER, DNS, question, 2),
        asked(1, 2, "node", 431_000, OTHER, DNS, question, 2),
        back(2, "node", 900_000, Endpoints.text(DNS) + " > " + Endpoints.text(OTHER) + answer, ""),
        back(
            2,
            "pod",
            921_000,
            Endpoints.text(DNS) + " > " + Endpoints.text(OTHER) + answer,
            "wrong UDP checksum"));
  }

  private static Sighting back(int packet, String point, long at, String text, String damage) {
    return new Sighting(packet, 2, point, at, "answer", text, damage, 3);
  }

  private static Connection lost() {
    return new Connection(
        1,
        "tcp",
        CLIENT,
        SERVICE,
        "unanswered",
        "",
        "",
        "lost",
        "wire",
        "peer",
        List.of(1003L, 3051L),
        List.of(
            new Passage("pod", CLIENT, SERVICE, 3, 0, 0, ""),
            new Passage("node", CLIENT, SERVICE, 3, 0, 0, ""),
            new Passage("wire", CLIENT, BACKEND, 3, 0, 0, "vxlan 10.0.0.11 > 10.0.0.12"),
            new Passage("peer", Endpoint.NONE, Endpoint.NONE, 0, 0, 0, ""),
            new Passage("server", Endpoint.NONE, Endpoint.NONE, 0, 0, 0, "")),
        "3 SYNs left node-1 on ens5 and none reached node-2: they are lost between the nodes.");
  }

  private static Connection answered(int number) {
    return new Connection(
        number,
        "udp",
        OTHER,
        DNS,
        "answered",
        "",
        "",
        "answered",
        "",
        "",
        List.of(),
        List.of(
            new Passage("pod", OTHER, DNS, 1, 1, 1, ""),
            new Passage("node", OTHER, COREDNS, 1, 1, 0, "")),
        "Answered after 0.5 ms.");
  }

  /** Two nodes whose clocks differ by more than a packet takes; the answer comes back. */
  public static PacketTrace unsureClocks() {
    var here = new Endpoint("fd00::1", 40000);
    var there = new Endpoint("fd00::2", 443);
    String ask = Endpoints.text(here) + " > " + Endpoints.text(there);
    String back = Endpoints.text(there) + " > " + Endpoints.text(here);
    return new PacketTrace(
        List.of(point("a", "node-1", "eth0", 3, 0, 0), point("b", "node-2", "eth0", 3, 0, 900_000)),
        List.of(
            new Connection(
                1,
                "tcp",
                here,
                there,
                "established",
                "",
                "",
                "answered",
                "",
                "",
                List.of(),
                List.of(
                    new Passage("a", here, there, 2, 1, 0, ""),
                    new Passage("b", here, there, 2, 1, 0, "")),
                "Answered.")),
        List.of(
            new Sighting(1, 1, "b", -300_000, "ask", ask + " SYN", "", 1),
            new Sighting(2, 1, "b", -200_000, "answer", back + " SYN ACK", "", 2),
            new Sighting(1, 1, "a", 0, "ask", ask + " SYN", "", 1),
            new Sighting(2, 1, "a", 400_000, "answer", back + " SYN ACK", "", 2),
            new Sighting(3, 1, "a", 450_000, "ask", ask + " ACK", "", 3),
            new Sighting(3, 1, "b", 5_000_000, "ask", ask + " ACK", "", 3)),
        0);
  }

  /** Text that would be markup, escape sequences or a mess, were it taken as anything but text. */
  public static PacketTrace hostile() {
    return new PacketTrace(
        List.of(
            point("<b>pod</b>", "節点一号", "e\"th'0", 1, 0, 0),
            new Point("x", "n&n", "", "</svg><script>1</script>\u001b[31m\u202e", 0, 0, 0, -1, "")),
        List.of(),
        List.of(
            new Sighting(
                1,
                0,
                "<b>pod</b>",
                0,
                "",
                "<script>alert(1)</script> ]]> 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字" + " \u001b[2J end",
                "<i>",
                1)),
        7);
  }

  /** A connection that was opened, and so many packets that go to and fro at two points. */
  public static PacketTrace streaming(int packets) {
    var sightings = new ArrayList<Sighting>();
    for (int packet = 1; packet <= packets; packet++) {
      boolean asks = packet % 2 == 1;
      long at = packet * 350_000L;
      String text = "10.0.0.1:4000 > 10.0.0.2:80 ACK seq " + packet;
      String way = asks ? "ask" : "answer";
      sightings.add(new Sighting(packet, 1, asks ? "a" : "b", at, way, text, "", packet));
      sightings.add(new Sighting(packet, 1, asks ? "b" : "a", at + 90_000, way, text, "", packet));
    }
    return new PacketTrace(
        List.of(
            point("a", "node-1", "eth0", packets, 0, 0),
            point("b", "node-2", "eth0", packets, 0, 10_000)),
        List.of(answered(1)),
        sightings,
        0);
  }
}
