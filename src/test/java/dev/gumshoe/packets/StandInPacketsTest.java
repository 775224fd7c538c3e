package dev.gumshoe.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.redact.names.Originals;
import dev.gumshoe.redact.names.StandIns;
import dev.gumshoe.redact.packets.CaptureRewriter;
import dev.gumshoe.redact.packets.PacketLeaks;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packets of every kind with stand-ins: what tcpdump says of their checksums stays. */
class StandInPacketsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Link.class)
  void checksumsStayAsRightOrAsWrongAsTheyWere(Link link) throws Exception {
    Path before = zoo(link, 262_144);
    Path after = rewritten(before);
    List<Decoded> old = Ours.read(before).packets();
    List<Decoded> now = Ours.read(after).packets();
    assertThat(now).hasSameSizeAs(old);
    for (int index = 0; index < old.size(); index++) {
      assertThat(sums(now.get(index))).as("packet %d", index + 1).isEqualTo(sums(old.get(index)));
      assertThat(now.get(index).packet().originalLength())
          .isEqualTo(old.get(index).packet().originalLength());
    }
    assertThat(complaints(after)).isEqualTo(complaints(before));
  }

  @ParameterizedTest
  @EnumSource(Link.class)
  void noOriginalIsLeftInAnyPacketCutOrWhole(Link link) throws Exception {
    for (int snapLength : List.of(262_144, 96, 60)) {
      Path before = zoo(link, snapLength);
      StandIns standIns = standIns(before);
      Path after = folder.resolve("after");
      new CaptureRewriter(standIns).rewrite(before, after);
      assertThat(standIns.replacements()).isNotEmpty();
      assertThat(new PacketLeaks(standIns).in("before", before)).isNotEmpty();
      assertThat(new PacketLeaks(standIns).in("after", after)).isEmpty();
    }
  }

  private Path zoo(Link link, int snapLength) throws IOException {
    byte[] capture =
        Captures.pcap(ByteOrder.LITTLE_ENDIAN, false, link.number(), snapLength, Zoo.frames(link));
    return Files.write(folder.resolve("before"), capture);
  }

  private static StandIns standIns(Path file) throws IOException {
    var originals = new Originals(Set.of());
    CaptureRewriter.collect(file, originals);
    return StandIns.of("packets".getBytes(StandardCharsets.UTF_8), originals);
  }

  private Path rewritten(Path before) throws IOException {
    Path after = folder.resolve("after");
    new CaptureRewriter(standIns(before)).rewrite(before, after);
    return after;
  }

  /** Headers with a checksum and what it says; what they carry is gone. */
  private static List<String> sums(Decoded packet) {
    return sums(packet.flat()).toList();
  }

  private static Stream<String> sums(Stream<Layer> layers) {
    return layers
        .filter(layer -> layer.checksum() != Checksum.ABSENT)
        .flatMap(
            layer ->
                Stream.concat(
                    Stream.of(layer.getClass().getSimpleName() + " " + layer.checksum()),
                    layer instanceof Icmp icmp ? sums(icmp.quoted().stream()) : Stream.of()));
  }

  private static List<String> complaints(Path file) throws Exception {
    List<String> found = new ArrayList<>();
    List<String> packets = Tcpdump.read(file, "-vv").packets();
    for (int index = 0; index < packets.size(); index++) {
      String text = packets.get(index);
      boolean bad = text.contains("incorrect") || text.contains("bad ");
      found.add(index + 1 + (bad ? " bad" : " good"));
    }
    return found;
  }
}
