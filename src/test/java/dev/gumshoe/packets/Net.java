package dev.gumshoe.packets;

import static dev.gumshoe.packets.Wire.join;
import static dev.gumshoe.packets.Wire.summed;
import static dev.gumshoe.packets.Wire.u16;
import static dev.gumshoe.packets.Wire.u32;
import static dev.gumshoe.packets.Wire.u8;

/** Two hosts, of one version of IP; packets between them with right checksums. */
final class Net {
  static final Net FOUR = new Net(4, u8(10, 0, 0, 1), u8(10, 0, 0, 2));
  static final Net SIX =
      new Net(
          6,
          Wire.hex("fd00 0001 0000 0000 0000 0000 0000 0011"),
          Wire.hex("fd00 0002 0000 0000 0000 0000 0000 0022"));
  static final Net OTHER_FOUR = new Net(4, u8(192, 168, 7, 1), u8(192, 168, 7, 2));
  static final Net OTHER_SIX =
      new Net(
          6,
          Wire.hex("2001 0db8 0000 0000 0000 0000 0000 000a"),
          Wire.hex("2001 0db8 0000 0000 0000 0000 0000 000b"));

  private final int version;
  private final byte[] here;
  private final byte[] there;

  Net(int version, byte[] here, byte[] there) {
    this.version = version;
    this.here = here.clone();
    this.there = there.clone();
  }

  int version() {
    return version;
  }

  byte[] here() {
    return here.clone();
  }

  byte[] there() {
    return there.clone();
  }

  /** The other way. */
  Net back() {
    return new Net(version, there, here);
  }

  /** A packet that carries this. */
  byte[] ip(int protocol, byte[] payload) {
    return version == 4
        ? ipv4(protocol, 0x4000, u8(), payload)
        : join(u32(0x60012345), u16(payload.length), u8(protocol, 64), here, there, payload);
  }

  /** With these flags and fragment offset, and options whose length is a multiple of 4. */
  byte[] ipv4(int protocol, int fragment, byte[] options, byte[] payload) {
    int header = 20 + options.length;
    byte[] bytes =
        join(
            u8(0x40 | header / 4, 0),
            u16(header + payload.length, 0x1234, fragment),
            u8(64, protocol),
            u16(0),
            here,
            there,
            options);
    return join(summed(bytes, 10, u8()), payload);
  }

  /** What checksums cover of the IP header. */
  byte[] pseudo(int protocol, int length) {
    return version == 4
        ? join(here, there, u8(0, protocol), u16(length))
        : join(here, there, u32(length, protocol));
  }

  byte[] tcp(int from, int to, int flags, long seq, long ack, byte[] options, byte[] payload) {
    byte[] bytes =
        join(
            u16(from, to),
            u32(seq, ack),
            u16((20 + options.length) / 4 << 12 | flags, 502, 0, 0),
            options,
            payload);
    return ip(6, summed(bytes, 16, pseudo(6, bytes.length)));
  }

  byte[] tcp(int from, int to, int flags, long seq, long ack) {
    return tcp(from, to, flags, seq, ack, u8(), u8());
  }

  byte[] udp(int from, int to, byte[] payload) {
    return ip(17, udpDatagram(from, to, payload));
  }

  byte[] udpDatagram(int from, int to, byte[] payload) {
    byte[] bytes = join(u16(from, to, 8 + payload.length, 0), payload);
    return summed(bytes, 6, pseudo(17, bytes.length));
  }

  byte[] icmp(int type, int code, long rest, byte[] payload) {
    byte[] bytes = join(u8(type, code), u16(0), u32(rest), payload);
    return version == 4
        ? ip(1, summed(bytes, 2, u8()))
        : ip(58, summed(bytes, 2, pseudo(58, bytes.length)));
  }

  /** As an Ethernet frame carries it. */
  int etherType() {
    return version == 4 ? 0x0800 : 0x86dd;
  }
}
