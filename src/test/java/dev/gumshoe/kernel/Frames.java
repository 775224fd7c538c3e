package dev.gumshoe.kernel;

import static dev.gumshoe.kernel.Datagram.ICMP;
import static dev.gumshoe.kernel.Datagram.ICMP6;
import static dev.gumshoe.kernel.Datagram.TCP;
import static dev.gumshoe.kernel.Datagram.UDP;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Packets as bytes, with checksums that are right. */
final class Frames {
  private static final int IP4 = 0x0800;
  private static final int IP6 = 0x86dd;
  private static final int QUOTED_BYTES = 60;

  private Frames() {}

  /** An Ethernet frame to the interface with this address. */
  static byte[] ethernet(Shot shot, String toMac) {
    byte[] packet = packet(shot);
    return ByteBuffer.allocate(14 + packet.length)
        .put(mac(toMac))
        .put(mac(shot.mac()))
        .putShort((short) (shot.four() ? IP4 : IP6))
        .put(packet)
        .array();
  }

  private static byte[] mac(String text) {
    return HexFormat.ofDelimiter(":").parseHex(text);
  }

  /** The IP packet alone. */
  static byte[] packet(Shot shot) {
    byte[] body = body(shot);
    return shot.four() ? four(shot, body) : six(shot, body);
  }

  private static byte[] four(Shot shot, byte[] body) {
    ByteBuffer out = ByteBuffer.allocate(20 + body.length);
    out.put((byte) 0x45).put((byte) 0).putShort((short) out.capacity());
    out.putShort((short) 1).putShort((short) 0);
    out.put((byte) shot.hops()).put((byte) shot.protocol()).putShort((short) 0);
    out.put(address(shot.source())).put(address(shot.destination())).put(body);
    out.putShort(10, sum(ByteBuffer.wrap(out.array(), 0, 20)));
    return out.array();
  }

  private static byte[] six(Shot shot, byte[] body) {
    ByteBuffer out = ByteBuffer.allocate(40 + body.length);
    out.putInt(0x60000000).putShort((short) body.length);
    out.put((byte) shot.protocol()).put((byte) shot.hops());
    out.put(address(shot.source())).put(address(shot.destination())).put(body);
    return out.array();
  }

  static byte[] address(String text) {
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException failure) {
      throw new IllegalArgumentException(failure);
    }
  }

  private static byte[] body(Shot shot) {
    return switch (shot.protocol()) {
      case TCP -> summed(shot, tcp(shot), 16);
      case UDP -> summed(shot, udp(shot), 6);
      case ICMP -> icmp(shot);
      case ICMP6 -> summed(shot, icmp(shot), 2);
      default -> new byte[8 + shot.payload()];
    };
  }

  private static byte[] tcp(Shot shot) {
    byte[] options = options(shot);
    ByteBuffer out = ByteBuffer.allocate(20 + options.length + shot.payload());
    out.putShort((short) shot.sourcePort()).putShort((short) shot.destinationPort());
    boolean second = (shot.flags() & Shot.ACK) != 0;
    out.putInt(second ? 1001 : 1000).putInt(second ? 1001 : 0);
    out.put((byte) ((20 + options.length) / 4 << 4)).put((byte) shot.flags());
    out.putShort((short) 8192).putShort((short) 0).putShort((short) 0).put(options);
    return out.array();
  }

  private static byte[] options(Shot shot) {
    ByteBuffer out = ByteBuffer.allocate(40);
    for (int kind : shot.options()) {
      switch (kind) {
        case 2 -> out.put((byte) 2).put((byte) 4).putShort((short) 1460);
        case 3 -> out.put((byte) 3).put((byte) 3).put((byte) 7);
        case 4 -> out.put((byte) 4).put((byte) 2);
        case 8 -> out.put((byte) 8).put((byte) 10).putInt(7).putInt(0);
        default -> throw new IllegalArgumentException("option " + kind);
      }
    }
    while (out.position() % 4 != 0) {
      out.put((byte) 1);
    }
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static byte[] udp(Shot shot) {
    ByteBuffer out = ByteBuffer.allocate(8 + shot.payload());
    out.putShort((short) shot.sourcePort()).putShort((short) shot.destinationPort());
    out.putShort((short) out.capacity());
    return out.array();
  }

  private static byte[] icmp(Shot shot) {
    byte[] quoted = shot.quoted().map(Frames::quoted).orElseGet(() -> new byte[shot.payload()]);
    ByteBuffer out = ByteBuffer.allocate(8 + quoted.length);
    out.put((byte) shot.type()).put((byte) shot.code()).putShort((short) 0);
    if (shot.quoted().isEmpty()) {
      out.putShort((short) shot.sourcePort()).putShort((short) 1);
    } else {
      out.putInt(0);
    }
    out.put(quoted);
    if (shot.protocol() == ICMP) {
      out.putShort(2, sum(ByteBuffer.wrap(out.array())));
    }
    return out.array();
  }

  private static byte[] quoted(Shot shot) {
    byte[] packet = packet(shot);
    return java.util.Arrays.copyOf(packet, Math.min(packet.length, QUOTED_BYTES));
  }

  /** Fills in the checksum, which covers addresses, length and protocol, too. */
  private static byte[] summed(Shot shot, byte[] body, int at) {
    byte[] source = address(shot.source());
    byte[] destination = address(shot.destination());
    ByteBuffer all = ByteBuffer.allocate(2 * source.length + 8 + body.length);
    all.put(source).put(destination).putInt(body.length).putInt(shot.protocol()).put(body);
    ByteBuffer.wrap(body).putShort(at, sum(all.flip()));
    return body;
  }

  private static short sum(ByteBuffer bytes) {
    long sum = 0;
    while (bytes.remaining() > 1) {
      sum += Short.toUnsignedInt(bytes.getShort());
    }
    if (bytes.hasRemaining()) {
      sum += Byte.toUnsignedInt(bytes.get()) << 8;
    }
    while (sum >> 16 != 0) {
      sum = (sum & 0xffff) + (sum >> 16);
    }
    return (short) ~sum;
  }
}
