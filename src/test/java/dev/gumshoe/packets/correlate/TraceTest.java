package dev.gumshoe.packets.correlate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.PacketTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down of packet captures at several points. */
final class TraceTest {
  private static final Made ASK = Made.tcp("10.244.0.5", 4000, "10.96.0.1", 80).ident(100);
  private static final Made INSIDE = ASK.between("10.244.0.5", 4000, "10.244.1.7", 8080);

  @TempDir private Path directory;

  @Test
  void aWholeTrace() {
    PacketTrace trace =
        new Wire(directory, "pod", "node")
            .ahead("node", 5000)
            .at("pod", 0, ASK.syn(1000))
            .at("node", 1, INSIDE.syn(1000).hop())
            .at("pod", 1000, ASK.ident(101).syn(1000))
            .trace();
    Endpoint client = new Endpoint("10.244.0.5", 4000);
    Endpoint service = new Endpoint("10.96.0.1", 80);
    Endpoint pod = new Endpoint("10.244.1.7", 8080);
    assertEquals(
        new PacketTrace(
            List.of(
                new PacketTrace.Point("pod", "", "eth0", "", 2, 0, 0, 1_000_000, "pod.pcap"),
                new PacketTrace.Point(
                    "node", "", "eth0", "", 1, 0, -5_000_000_000L, 1_000_000, "node.pcap")),
            List.of(
                new PacketTrace.Connection(
                    1,
                    "tcp",
                    client,
                    service,
                    "unanswered",
                    "",
                    "",
                    "arrived-unanswered",
                    "node",
                    "",
                    List.of(1000L),
                    List.of(
                        new PacketTrace.Passage("pod", client, service, 2, 0, 0, ""),
                        new PacketTrace.Passage("node", client, pod, 1, 0, 0, "")),
                    "The SYN arrived at node, and no answer was seen on eth0.")),
            List.of(
                new PacketTrace.Sighting(
                    1,
                    1,
                    "pod",
                    0,
                    "ask",
                    "10.244.0.5:4000 → 10.96.0.1:80 TCP SYN seq 1000 window 8192 length 0",
                    "",
                    1),
                new PacketTrace.Sighting(
                    1,
                    1,
                    "node",
                    1_000_000,
                    "ask",
                    "10.244.0.5:4000 → 10.244.1.7:8080 TCP SYN seq 1000 window 8192 length 0,"
                        + " receiver rewritten from 10.96.0.1:80",
                    "",
                    1),
                new PacketTrace.Sighting(
                    2,
                    1,
                    "pod",
                    1_000_000_000,
                    "ask",
                    "10.244.0.5:4000 → 10.96.0.1:80 TCP SYN seq 1000 window 8192 length 0",
                    "",
                    2)),
            0),
        trace);
  }

  @Test
  void theTriggersConnectionComesFirst() {
    Wire wire =
        new Wire(directory, "pod", "node")
            .seen(0, Made.tcp("10.1.1.1", 1, "10.2.2.2", 2).syn(7), "pod")
            .seen(9, ASK.syn(1000), "pod", "node");
    PacketTrace trace =
        Correlator.correlate(wire.files(), new Trigger(Optional.of("10.96.0.1"), 80, "tcp"), 10);
    assertEquals(
        List.of("10.96.0.1", "10.2.2.2"),
        trace.connections().stream().map(c -> c.server().ip()).toList());
    assertEquals("pod", trace.sightings().getFirst().point());
  }

  @Test
  void whatIsTooMuchToShowIsCounted() {
    Wire wire = new Wire(directory, "pod", "node");
    for (int i = 0; i < 500; i++) {
      wire.seen(i, ASK.ident(i + 1).data(1000 + i * 10, 1, 10), "pod", "node");
    }
    PacketTrace trace = Correlator.correlate(wire.files(), Trigger.UNKNOWN, 100);
    assertEquals(100, trace.sightings().size());
    assertEquals(900, trace.omitted());
    assertEquals(
        List.of(500L, 500L),
        trace.connections().getFirst().passages().stream()
            .map(PacketTrace.Passage::asked)
            .toList());
  }

  @Test
  void nobodyAnswersArp() {
    PacketTrace trace =
        new Wire(directory, "pod", "node")
            .seen(0, ASK.syn(1000), "pod")
            .arp("node", 1, "10.0.0.1", "10.0.0.254")
            .trace();
    assertEquals(
        "The SYN left pod, but was never seen at node: it was lost between pod and node. Nobody"
            + " answered ARP for 10.0.0.254 at node; if that is the next hop, this is why.",
        trace.connections().getFirst().sentence());
  }

  @Test
  void aFileThatIsNotThereIsAProblemOfItsPoint() {
    List<PointFile> files =
        List.of(
            new Wire(directory, "pod").seen(0, ASK.syn(1000), "pod").files().getFirst(),
            PointFile.of("node", directory.resolve("none.pcap")));
    PacketTrace trace = Correlator.correlate(files, Trigger.UNKNOWN, 10);
    assertTrue(trace.points().getLast().problem().startsWith("the packet capture cannot be read:"));
    assertEquals("unknown", trace.connections().getFirst().conclusion());
  }

  @Test
  void whateverIsInAFileThereIsATrace() throws IOException {
    Random random = new Random(4);
    Wire wire = new Wire(directory, "pod", "node");
    for (int i = 0; i < 40; i++) {
      wire.seen(i, ASK.ident(i + 1).syn(1000 + i / 3).vxlan("10.0.0.1", "10.0.0.2"), "pod", "node");
      wire.seen(i, ASK.syn(1000).error("10.0.0.1", 3, i % 15), "node", "pod");
      wire.seen(
          i, Made.ping("10.1.1.1", "10.1.1.2", i % 4, i, "text").gre("1.1.1.1", "2.2.2.2"), "pod");
    }
    List<PointFile> files = wire.files();
    List<byte[]> good = new ArrayList<>();
    for (PointFile file : files) {
      good.add(Files.readAllBytes(file.path()));
    }
    for (int round = 0; round < 150; round++) {
      for (int i = 0; i < files.size(); i++) {
        byte[] bytes = good.get(i).clone();
        for (int j = 0; j < 30; j++) {
          // Headers of records stay mostly, so that most of the file is still read.
          bytes[24 + random.nextInt(bytes.length - 24)] = (byte) random.nextInt();
        }
        Files.write(files.get(i).path(), java.util.Arrays.copyOf(bytes, bytes.length - round));
      }
      PacketTrace trace = Correlator.correlate(files, Trigger.UNKNOWN, 50);
      long packets = trace.points().stream().mapToLong(PacketTrace.Point::packets).sum();
      assertEquals(packets, trace.sightings().size() + trace.omitted());
    }
  }
}
