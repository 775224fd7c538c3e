package dev.gumshoe.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.packets.decode.Decoded;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we read of every kind of packet is what tcpdump prints. */
class TcpdumpAgreementTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Link.class)
  void packetsOfAllKindsReadAlikeInAllKindsOfFiles(Link link) throws Exception {
    List<byte[]> frames = Zoo.frames(link);
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      agree(Captures.pcap(order, false, link.number(), frames), frames.size());
      agree(Captures.pcap(order, true, link.number(), frames), frames.size());
      agree(Captures.pcapng(order, link.number(), frames), frames.size());
    }
  }

  @ParameterizedTest
  @EnumSource(Link.class)
  void packetsThatTheSnapLengthCutReadAlike(Link link) throws Exception {
    List<byte[]> frames = Zoo.frames(link);
    for (int snapLength : List.of(96, 68, 60)) {
      agree(
          Captures.pcap(ByteOrder.LITTLE_ENDIAN, false, link.number(), snapLength, frames),
          frames.size());
    }
  }

  private void agree(byte[] capture, int count) throws Exception {
    Path file = Files.write(folder.resolve("capture"), capture);
    List<String> theirs = Tcpdump.read(file).packets().stream().map(Account::of).toList();
    List<Decoded> decoded = Ours.read(file).packets();
    assertThat(theirs).hasSize(count);
    assertThat(decoded.stream().map(Account::of).toList()).isEqualTo(theirs);
  }
}
