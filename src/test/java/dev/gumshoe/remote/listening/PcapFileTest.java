package dev.gumshoe.remote.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream of pcap's format on its way into a file. */
final class PcapFileTest {
  private static final int HEADER = 24;

  @TempDir private Path directory;

  /** A file header and packets of these lengths. */
  private static byte[] pcap(ByteOrder order, int magic, int... lengths) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(order);
    header.putInt(magic).putShort((short) 2).putShort((short) 4).putLong(0);
    out.writeBytes(header.putInt(256).putInt(1).array());
    for (int length : lengths) {
      ByteBuffer packet = ByteBuffer.allocate(16 + length).order(order);
      out.writeBytes(packet.putInt(1).putInt(2).putInt(length).putInt(1500).array());
    }
    return out.toByteArray();
  }

  private static byte[] pcap(int... lengths) {
    return pcap(ByteOrder.LITTLE_ENDIAN, 0xa1b2c3d4, lengths);
  }

  private byte[] written(byte[] stream, int piece, long limit) throws IOException {
    Path path = directory.resolve("file");
    try (PcapFile file = new PcapFile(path, limit)) {
      for (int at = 0; at < stream.length; at += piece) {
        byte[] some = Arrays.copyOfRange(stream, at, Math.min(stream.length, at + piece));
        file.take(some, some.length);
      }
      assertThat(file.bytes()).isEqualTo(Files.size(path));
    }
    return Files.readAllBytes(path);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 16, 24, 61, 100_000})
  void everyPacketIsKeptAsItCameInWhateverPieces(int piece) throws IOException {
    byte[] stream = pcap(0, 60, 256, 1, 33);
    assertThat(written(stream, piece, 1 << 20)).isEqualTo(stream);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xa1b2c3d4, 0xa1b23c4d})
  void eitherByteOrderAndResolutionIsKept(int magic) throws IOException {
    byte[] stream = pcap(ByteOrder.BIG_ENDIAN, magic, 60, 70);
    assertThat(written(stream, 50, 1 << 20)).isEqualTo(stream);
  }

  @Test
  void aStreamThatBreaksOffLeavesWholePackets() throws IOException {
    byte[] stream = pcap(60, 60, 60);
    byte[] broken = Arrays.copyOf(stream, stream.length - 1);
    assertThat(written(broken, 1000, 1 << 20)).isEqualTo(pcap(60, 60));
  }

  @Test
  void theLimitFallsBetweenPackets() throws IOException {
    assertThat(written(pcap(60, 60, 60), 1000, HEADER + 76 + 76 + 75)).isEqualTo(pcap(60, 60));
    Files.delete(directory.resolve("file"));
    assertThat(written(pcap(60, 60, 60), 5, HEADER + 76 + 76)).isEqualTo(pcap(60, 60));
    Files.delete(directory.resolve("file"));
    assertThat(written(pcap(60), 1000, 1)).isEqualTo(pcap());
  }

  @Test
  void wordsOfALoginScriptAreLeftOut() throws IOException {
    byte[] words = "Welcome to node-3\n".getBytes(StandardCharsets.UTF_8);
    byte[] stream = pcap(60, 5);
    byte[] both = Arrays.copyOf(words, words.length + stream.length);
    System.arraycopy(stream, 0, both, words.length, stream.length);
    assertThat(written(both, 3, 1 << 20)).isEqualTo(stream);
  }

  @Test
  void whatIsNoPcapIsRefusedAndNotKept() throws IOException {
    byte[] text = "y\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> written(text, 8000, 1 << 20))
        .isInstanceOf(IOException.class)
        .hasMessage("it does not begin as a packet capture does");
    assertThat(directory.resolve("file")).isEmptyFile();
  }

  @Test
  void aLengthThatNoPacketHasIsRefusedAndTheRestKept() throws IOException {
    byte[] stream = pcap(60, 60);
    stream[HEADER + 76 + 11] = 0x7f;
    assertThatThrownBy(() -> written(stream, 1000, 1 << 20))
        .hasMessage("it holds something that is no packet");
    assertThat(directory.resolve("file")).hasBinaryContent(pcap(60));
  }
}
