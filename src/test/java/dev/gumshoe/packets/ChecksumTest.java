package dev.gumshoe.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.Udp;
import java.io.ByteArrayInputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checksums of headers, those inside of tunnels too. */
class ChecksumTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Link.class)
  void noneOfThePacketsHasAWrongOneAndTcpdumpSaysTheSame(Link link) throws Exception {
    byte[] file = Captures.pcap(ByteOrder.LITTLE_ENDIAN, false, link.number(), Zoo.frames(link));
    Path path = Files.write(folder.resolve("capture"), file);
    assertThat(Tcpdump.read(path, "-vv").packets())
        .noneMatch(line -> line.contains("incorrect") || line.contains("bad "));
    for (Decoded packet : Ours.read(path).packets()) {
      assertThat(packet.flat().map(Layer::checksum))
          .as("%s", packet)
          .doesNotContain(Checksum.WRONG, Checksum.PARTIAL);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void changedByteMakesItWrong(int version) throws Exception {
    Net net = version == 4 ? Net.FOUR : Net.SIX;
    int header = version == 4 ? 20 : 40;
    byte[] tcp = flipped(net.tcp(1, 2, 2, 3, 0), header + 5);
    byte[] udp = flipped(net.udp(1, 2, Wire.data(9)), header + 12);
    byte[] icmp = flipped(net.icmp(version == 4 ? 8 : 128, 0, 1, Wire.data(9)), header + 10);
    assertThat(only(net, tcp, Tcp.class).checksum()).isEqualTo(Checksum.WRONG);
    assertThat(only(net, udp, Udp.class).checksum()).isEqualTo(Checksum.WRONG);
    assertThat(only(net, icmp, Icmp.class).checksum()).isEqualTo(Checksum.WRONG);
    assertThat(only(Net.FOUR, flipped(Net.FOUR.udp(1, 2, Wire.u8()), 8), Ipv4.class).checksum())
        .isEqualTo(Checksum.WRONG);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void sumOfTheAddressesOnlyIsWhatTheDeviceHasToFinish(int version) throws Exception {
    Net net = version == 4 ? Net.FOUR : Net.SIX;
    int header = version == 4 ? 20 : 40;
    byte[] tcp = net.tcp(1, 2, 2, 3, 0);
    put(tcp, header + 16, Wire.sum(net.pseudo(6, 20), 0));
    assertThat(only(net, tcp, Tcp.class).checksum()).isEqualTo(Checksum.PARTIAL);
    byte[] udp = net.udp(1, 2, Wire.data(9));
    put(udp, header + 6, Wire.sum(net.pseudo(17, 17), 0));
    assertThat(only(net, udp, Udp.class).checksum()).isEqualTo(Checksum.PARTIAL);
    byte[] tunnel = Net.OTHER_FOUR.ip(version == 4 ? 4 : 41, tcp);
    assertThat(only(Net.OTHER_FOUR, tunnel, Tcp.class).checksum()).isEqualTo(Checksum.PARTIAL);
  }

  @Test
  void zeroOfUdpIsNoneInIpv4AndWrongInIpv6() throws Exception {
    byte[] four = Net.FOUR.udp(1, 2, Wire.data(9));
    put(four, 26, 0);
    assertThat(only(Net.FOUR, four, Udp.class).checksum()).isEqualTo(Checksum.ABSENT);
    byte[] six = Net.SIX.udp(1, 2, Wire.data(9));
    put(six, 46, 0);
    assertThat(only(Net.SIX, six, Udp.class).checksum()).isEqualTo(Checksum.WRONG);
  }

  @Test
  void cutPacketsAndFragmentsCannotBeTold() throws Exception {
    byte[] file =
        Captures.pcap(
            ByteOrder.BIG_ENDIAN, false, 101, 60, List.of(Net.FOUR.udp(1, 2, Wire.data(50))));
    assertThat(Ours.of(new ByteArrayInputStream(file)).packets().getFirst().last(Udp.class))
        .map(Udp::checksum)
        .hasValue(Checksum.UNKNOWN);
    byte[] fragment =
        Net.FOUR.ipv4(17, 0x2000, Wire.u8(), Net.FOUR.udpDatagram(1, 2, Wire.data(8)));
    assertThat(only(Net.FOUR, fragment, Udp.class).checksum()).isEqualTo(Checksum.UNKNOWN);
  }

  private static byte[] flipped(byte[] packet, int at) {
    byte[] copy = packet.clone();
    copy[at] ^= 0x11;
    return copy;
  }

  private static void put(byte[] packet, int at, int value) {
    packet[at] = (byte) (value >> 8);
    packet[at + 1] = (byte) value;
  }

  private static <T extends Layer> T only(Net net, byte[] packet, Class<T> kind) throws Exception {
    byte[] frame = Link.ETHERNET.frame(net.etherType(), packet);
    byte[] file = Captures.pcap(ByteOrder.BIG_ENDIAN, false, 1, List.of(frame));
    return Ours.of(new ByteArrayInputStream(file)).packets().getFirst().last(kind).orElseThrow();
  }
}
