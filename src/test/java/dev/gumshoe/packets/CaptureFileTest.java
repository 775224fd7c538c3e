package dev.gumshoe.packets;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.file.CaptureStream;
import dev.gumshoe.packets.file.Device;
import dev.gumshoe.packets.file.FileProblem;
import dev.gumshoe.packets.file.RawPacket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of packet captures: what stands in them, and what is said where they are damaged. */
class CaptureFileTest {
  private static final byte[] FRAME = Wire.data(61);
  private static final byte[] OTHER = Wire.data(15);
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void pcapGivesTimeLengthsAndPlace(boolean big, boolean nanos) throws Exception {
    ByteOrder order = big ? BIG_ENDIAN : LITTLE_ENDIAN;
    byte[] file = Captures.pcap(order, nanos, 1, 40, List.of(FRAME, OTHER));
    assertThat(packets(file))
        .containsExactly(
            new RawPacket(1, Captures.time(1), 1, Bytes.of(FRAME, 0, 40), 61, 24, 0),
            new RawPacket(2, Captures.time(2), 1, Bytes.of(OTHER), 15, 80, 0));
  }

  @Test
  void sectionsOfPcapngHaveTheirOwnByteOrderInterfacesAndClocks() throws Exception {
    byte[] file =
        Wire.join(
            Captures.section(BIG_ENDIAN),
            Captures.device(BIG_ENDIAN, 1, 0, 9, "eth0"),
            Captures.device(BIG_ENDIAN, 113, 50, 0x80 | 10, ""),
            Captures.packet(BIG_ENDIAN, 0, 1_780_000_000_123_456_789L, FRAME),
            Captures.oldPacket(BIG_ENDIAN, 1, 1_780_000_000L * 1024 + 512, OTHER),
            Captures.section(LITTLE_ENDIAN),
            Captures.device(LITTLE_ENDIAN, 276, 0, 6, "any"),
            Captures.packet(LITTLE_ENDIAN, 0, 1_780_000_001_000_001L, OTHER),
            Captures.simplePacket(LITTLE_ENDIAN, OTHER));
    try (var capture = CaptureFile.of(new ByteArrayInputStream(file))) {
      List<RawPacket> read = all(capture);
      assertThat(read.stream().map(RawPacket::time))
          .containsExactly(
              1_780_000_000_123_456_789L,
              1_780_000_000_500_000_000L,
              1_780_000_001_000_001_000L,
              0L);
      assertThat(read.stream().map(RawPacket::linkType)).containsExactly(1, 113, 276, 276);
      assertThat(read.stream().map(RawPacket::device)).containsExactly(0, 1, 2, 2);
      assertThat(read.stream().map(RawPacket::bytes))
          .containsExactly(Bytes.of(FRAME), Bytes.of(OTHER), Bytes.of(OTHER), Bytes.of(OTHER));
      assertThat(capture.devices())
          .containsExactly(
              new Device(1, 262_144, "eth0"),
              new Device(113, 50, ""),
              new Device(276, 262_144, "any"));
      assertThat(capture.problem()).isEmpty();
    }
  }

  @Test
  void fileThatGrowsGivesItsPacketsAsTheyCome() throws Exception {
    byte[] bytes = Captures.pcap(LITTLE_ENDIAN, false, 1, List.of(FRAME, OTHER));
    Path file = Files.write(folder.resolve("growing"), Arrays.copyOf(bytes, 110));
    try (var capture = CaptureFile.open(file)) {
      assertThat(all(capture)).hasSize(1);
      assertThat(capture.problem()).isEmpty();
      Files.write(file, Arrays.copyOfRange(bytes, 110, bytes.length), StandardOpenOption.APPEND);
      assertThat(all(capture))
          .containsExactly(new RawPacket(2, Captures.time(2), 1, Bytes.of(OTHER), 15, 101, 0));
      capture.end();
      assertThat(capture.problem()).isEmpty();
    }
  }

  @Test
  void streamGivesTheSameHoweverItIsCutIntoPieces() {
    byte[] bytes = Captures.pcapng(LITTLE_ENDIAN, 1, Zoo.frames(Link.ETHERNET));
    for (int piece : List.of(1, 3, 64, 100_000)) {
      var stream = new CaptureStream();
      List<Long> offsets = new ArrayList<>();
      for (int from = 0; from < bytes.length; from += piece) {
        stream.feed(bytes, from, Math.min(bytes.length, from + piece));
        stream.drain((_, _, _, place) -> offsets.add(place.offset()));
      }
      stream.end();
      assertThat(stream.problem()).isEmpty();
      assertThat(offsets).hasSize(Zoo.frames(Link.ETHERNET).size()).isSorted();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | byte 0: the file is empty; not even the header of a packet capture is there. Capture again.",
        "10 | 0 | byte 0: the file ends in its header after 10 bytes; copy it again.",
        "30 | 0 | byte 24: the file ends in the header of packet 1; copy the file again if the rest is needed.",
        "100 | 0 | byte 24: the file ends in packet 1: 60 of its 61 bytes are there; copy the file again if the rest is needed.",
        "102 | 1 | byte 101: the file ends in the header of packet 2; copy the file again if the rest is needed.",
      })
  void fileThatEndsTooEarlySaysWhere(int length, int count, String sentence) throws Exception {
    byte[] bytes = Captures.pcap(LITTLE_ENDIAN, false, 1, List.of(FRAME, OTHER));
    damaged(Arrays.copyOf(bytes, length), count, sentence);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MAX_VALUE, 0x4000_0000, 262_145})
  void absurdLengthIsAProblemAndNoAllocation(int length) throws Exception {
    byte[] pcap = Captures.pcap(LITTLE_ENDIAN, false, 1, List.of(FRAME, OTHER));
    ByteBuffer.wrap(pcap).order(LITTLE_ENDIAN).putInt(101 + 8, length);
    damaged(
        pcap,
        1,
        "byte 109: packet 2 claims %d captured bytes, and none has more than 262144; the file is damaged here. Packets before it are good."
            .formatted(length & 0xffffffffL));
    byte[] pcapng = Captures.pcapng(BIG_ENDIAN, 1, List.of(FRAME, OTHER));
    int second = pcapng.length - 48;
    ByteBuffer.wrap(pcapng).putInt(second + 20, length);
    damaged(
        pcapng,
        1,
        "byte %d: packet 2 claims %d captured bytes, and its block has room for 16; the file is damaged here. Packets before it are good."
            .formatted(second, length & 0xffffffffL));
  }

  @Test
  void absurdBlockIsAProblem() throws Exception {
    byte[] pcapng = Captures.pcapng(BIG_ENDIAN, 1, List.of(FRAME, OTHER));
    int second = pcapng.length - 48;
    ByteBuffer.wrap(pcapng).putInt(second + 4, 0x7fff_fff0);
    damaged(
        pcapng,
        1,
        "byte %d: a block claims to be 2147483632 bytes long, and none is shorter than 12, longer than 16777216, or not a multiple of 4; the file is damaged here. Packets before it are good."
            .formatted(second + 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12:00:00.1 IP 10.0.0.1 > 10.0.0.2 | byte 0: this is text, not a packet capture; capture with 'tcpdump -w FILE', which writes packets and not lines.",
        "'\u001f\u008b\u0008\u0000aaaaaaaaaaaaaaaaaaaaaaaaaa' | byte 0: this is compressed by gzip; unpack it with 'gunzip' first.",
        "\u007fELF\u0001 | byte 0: this is neither pcap nor pcapng; name a file that 'tcpdump -w' or Wireshark wrote.",
      })
  void otherFilesAreToldApart(String content, String sentence) throws Exception {
    damaged(content.getBytes(StandardCharsets.ISO_8859_1), 0, sentence);
  }

  private static void damaged(byte[] file, int count, String sentence) throws IOException {
    try (var capture = CaptureFile.of(new ByteArrayInputStream(file))) {
      assertThat(all(capture)).hasSize(count);
      capture.end();
      assertThat(capture.problem().map(FileProblem::sentence)).hasValue(sentence);
    }
  }

  private static List<RawPacket> packets(byte[] file) throws IOException {
    try (var capture = CaptureFile.of(new ByteArrayInputStream(file))) {
      List<RawPacket> all = all(capture);
      capture.end();
      assertThat(capture.problem()).isEmpty();
      return all;
    }
  }

  private static List<RawPacket> all(CaptureFile capture) throws IOException {
    List<RawPacket> all = new ArrayList<>();
    Optional<RawPacket> next = capture.next();
    while (next.isPresent()) {
      all.add(next.get());
      next = capture.next();
    }
    return all;
  }
}
