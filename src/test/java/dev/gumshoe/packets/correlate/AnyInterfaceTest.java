package dev.gumshoe.packets.correlate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gumshoe.evidence.PacketTrace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tcpdump -i any} shows a packet at each interface that it passes. */
final class AnyInterfaceTest {
  private static final int IN = 0;
  private static final int OUT = 4;
  private static final Made ASK = Made.tcp("10.244.0.5", 4000, "10.96.0.1", 80).ident(100);
  private static final Made INSIDE = ASK.between("10.0.0.1", 999, "10.0.0.2", 8080);

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aPacketThatPassesThreeInterfacesIsOnePacket(int version) {
    PacketTrace trace =
        twice(new Wire(directory, "node", "peer").any("node", version), 100, 100).trace();
    assertEquals(
        List.of("10.0.0.1:999 > 10.0.0.2:8080, 1 asked", "not seen, 0 asked"), passages(trace));
    assertEquals(List.of(1, 1, 1), packets(trace));
    assertEquals(List.of(), trace.connections().getFirst().retransmissions());
    assertEquals("lost", trace.connections().getFirst().conclusion());
  }

  @Test
  void onePacketIsKnownWithoutIdentificationToo() {
    PacketTrace trace = twice(new Wire(directory, "node", "peer").any("node", 2), 0, 0).trace();
    assertEquals(List.of(1, 1, 1), packets(trace));
  }

  @Test
  void whatIsSentAgainIsAnotherPacket() {
    Wire wire = new Wire(directory, "node", "peer").any("node", 2);
    twice(wire, 100, 100);
    wire.on("node", 1000, 3, IN, ASK.syn(1000).ident(101));
    wire.on("node", 1000, 2, OUT, INSIDE.syn(1000).ident(101).hop());
    PacketTrace trace = wire.trace();
    assertEquals(List.of(1, 1, 1, 2, 2), packets(trace));
    assertEquals(List.of(1000L), trace.connections().getFirst().retransmissions());
  }

  private static Wire twice(Wire wire, int ident, int later) {
    Made syn = ASK.syn(1000).ident(ident);
    return wire.on("node", 0, 3, IN, syn)
        .on("node", 0, 5, IN, syn)
        .on("node", 0, 2, OUT, INSIDE.syn(1000).ident(later).hop());
  }

  private static List<Integer> packets(PacketTrace trace) {
    return trace.sightings().stream().map(PacketTrace.Sighting::packet).toList();
  }

  private static List<String> passages(PacketTrace trace) {
    return trace.connections().getFirst().passages().stream()
        .map(
            p ->
                (p.client().ip().isEmpty()
                        ? "not seen"
                        : "%s:%d > %s:%d"
                            .formatted(
                                p.client().ip(),
                                p.client().port(),
                                p.server().ip(),
                                p.server().port()))
                    + ", "
                    + p.asked()
                    + " asked")
        .toList();
  }
}
