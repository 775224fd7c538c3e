package dev.gumshoe.packets;

import static dev.gumshoe.packets.Wire.data;
import static dev.gumshoe.packets.Wire.hex;
import static dev.gumshoe.packets.Wire.join;
import static dev.gumshoe.packets.Wire.u16;
import static dev.gumshoe.packets.Wire.u32;
import static dev.gumshoe.packets.Wire.u8;

import dev.gumshoe.packets.file.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One packet of every kind that is decoded. */
final class Zoo {
  private static final byte[] SYN_OPTIONS = hex("020405b4 0402080a 00000064 00000000 01030307");

  private Zoo() {}

  /** A packet of IP, or what an EtherType carries. */
  private record Animal(int etherType, Bytes packet) {
    Animal(int etherType, byte[] packet) {
      this(etherType, Bytes.of(packet));
    }

    byte[] bytes() {
      return packet.copy(0, packet.length());
    }
  }

  /** Frames of all kinds that this link carries. */
  static List<byte[]> frames(Link link) {
    return animals().stream()
        .filter(one -> link.carries(one.etherType()))
        .map(one -> link.frame(one.etherType(), one.bytes()))
        .toList();
  }

  private static List<Animal> animals() {
    List<Animal> all = new ArrayList<>();
    for (Net net : List.of(Net.FOUR, Net.SIX)) {
      for (byte[] packet : packets(net)) {
        all.add(new Animal(net.etherType(), packet));
      }
    }
    all.add(new Animal(0x0806, arp()));
    byte[] syn = Net.FOUR.tcp(40_001, 80, 2, 7, 0);
    all.add(new Animal(0x8100, join(u16(0x2005, 0x0800), syn)));
    all.add(new Animal(0x88a8, join(u16(100, 0x8100, 200, 0x0800), syn)));
    all.add(new Animal(0x9100, join(u16(300, 0x86dd), Net.SIX.tcp(40_002, 80, 2, 7, 0))));
    return all;
  }

  private static byte[] arp() {
    return join(
        u16(1, 0x0800),
        u8(6, 4),
        u16(1),
        hex("02420a000001"),
        Net.FOUR.here(),
        hex("000000000000"),
        Net.FOUR.there());
  }

  private static List<byte[]> packets(Net net) {
    List<byte[]> all = new ArrayList<>();
    all.add(net.tcp(40_000, 443, 2, 4_000_000_000L, 0, SYN_OPTIONS, u8()));
    all.add(net.back().tcp(443, 40_000, 0x12, 99, 4_000_000_001L, SYN_OPTIONS, u8()));
    all.add(net.tcp(40_000, 443, 0x18, 4_000_000_001L, 100, u8(), data(101)));
    all.add(net.tcp(40_000, 443, 0x11, 4_000_000_102L, 100));
    all.add(net.back().tcp(443, 40_000, 4, 100, 0));
    all.add(net.tcp(40_003, 80, 0x1ff, 5, 6, u8(), data(3)));
    all.add(net.tcp(40_004, 80, 0x18, 1, 1, hex("0101050a 00000010 00000020"), http()));
    all.add(net.udp(5000, 6000, data(33)));
    all.add(net.udp(5001, 53, dns()));
    all.add(net.icmp(net.version() == 4 ? 8 : 128, 0, 0x00070001, data(56)));
    byte[] refused = net.back().tcp(40_000, 443, 2, 1000, 0, SYN_OPTIONS, u8());
    all.add(net.icmp(net.version() == 4 ? 3 : 1, net.version() == 4 ? 3 : 4, 0, refused));
    all.add(net.ip(50, join(u32(0xabcd, 5), data(40))));
    all.add(net.ip(51, join(u8(6, 4), u16(0), u32(9, 1), data(12), tcpOnly(net))));
    all.add(net.udp(7000, 51_820, join(u8(4, 0, 0, 0), u32(77), data(24 + 16))));
    all.addAll(tunnels(net));
    all.addAll(net.version() == 4 ? only4(net) : only6(net));
    return all;
  }

  /** A TCP header with data, as one of these hosts sends it to the other. */
  private static byte[] tcpOnly(Net net) {
    byte[] packet = net.tcp(41_000, 8080, 0x10, 17, 18, u8(), data(9));
    return Arrays.copyOfRange(packet, packet.length - 29, packet.length);
  }

  private static List<byte[]> tunnels(Net net) {
    List<byte[]> all = new ArrayList<>();
    for (Net inner : List.of(Net.OTHER_FOUR, Net.OTHER_SIX)) {
      byte[] packet = inner.tcp(50_000, 9090, 0x18, 333, 444, u8(), data(20));
      byte[] frame = Link.ETHERNET.frame(inner.etherType(), packet);
      int type = inner.etherType();
      all.add(net.udp(33_333, 4789, join(u32(0x08000000, 42 << 8), frame)));
      all.add(net.udp(33_334, 8472, join(u32(0x08000000, 43 << 8), frame)));
      all.add(net.udp(33_335, 6081, join(u16(0x0000, 0x6558), u32(44 << 8), frame)));
      all.add(
          net.udp(
              33_336,
              6081,
              join(u16(0x0200, type), u32(45 << 8), u16(0x0102), u8(0x80, 1), u32(5), packet)));
      all.add(net.ip(inner.version() == 4 ? 4 : 41, packet));
      all.add(net.ip(47, join(u16(0, type), packet)));
      all.add(net.ip(47, join(u16(0x3000, type), u32(1234, 1), packet)));
      byte[] sums = join(u16(0x8000, 0x6558), u32(0), frame);
      all.add(net.ip(47, Wire.summed(sums, 4, u8())));
    }
    return all;
  }

  private static List<byte[]> only4(Net net) {
    byte[] whole = net.udpDatagram(5002, 6001, data(40));
    return List.of(
        net.ipv4(17, 0x2000, u8(), Arrays.copyOfRange(whole, 0, 24)),
        net.ipv4(17, 0x0003, u8(), Arrays.copyOfRange(whole, 24, 48)),
        net.ipv4(6, 0x4000, hex("94040000 01010100"), tcpOnly(net)));
  }

  private static List<byte[]> only6(Net net) {
    byte[] whole = net.udpDatagram(5002, 6001, data(40));
    byte[] options = hex("010400000000");
    return List.of(
        net.ip(44, join(u8(17, 0), u16(1), u32(7), Arrays.copyOfRange(whole, 0, 24))),
        net.ip(44, join(u8(17, 0), u16(24), u32(7), Arrays.copyOfRange(whole, 24, 48))),
        net.ip(44, join(u8(6, 0), u16(0), u32(8), tcpOnly(net))),
        net.ip(0, join(u8(60, 0), options, u8(6, 0), options, tcpOnly(net))),
        net.ip(43, join(u8(6, 2, 0, 0), u32(0), net.there(), tcpOnly(net))));
  }

  private static byte[] http() {
    return "GET /secret HTTP/1.1\r\nUser-Agent: x\r\nHost: web.example\r\n\r\n"
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] dns() {
    byte[] name = hex("03777777 07657861 6d706c65 03636f6d 00");
    return join(u16(0xbeef, 0x0100, 1, 0, 0, 0), name, u16(1, 1));
  }
}
