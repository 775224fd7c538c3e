package dev.gumshoe.packets.correlate;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/** Writes a packet, with its checksums. */
final class MadeBytes {
  private final Made made;

  private MadeBytes(Made made) {
    this.made = made;
  }

  /** As it is on the wire. */
  static byte[] of(Made made) {
    return new MadeBytes(made).all();
  }

  private byte[] all() {
    byte[] body = body();
    boolean six = made.from().indexOf(':') >= 0;
    ByteBuffer out = ByteBuffer.allocate((six ? 40 : 20) + body.length);
    if (six) {
      out.putInt(0x60000000).putShort((short) body.length);
      out.put((byte) made.protocol())
          .put((byte) made.head().hops())
          .put(address(made.from()))
          .put(address(made.to()))
          .put(body);
      return out.array();
    }
    out.put((byte) 0x45).put((byte) 0).putShort((short) out.capacity());
    out.putShort((short) made.head().ident()).putShort((short) 0x4000);
    out.put((byte) made.head().hops()).put((byte) made.protocol()).putShort((short) 0);
    out.put(address(made.from())).put(address(made.to())).put(body);
    out.putShort(10, (short) ~sum(ByteBuffer.wrap(out.array(), 0, 20)));
    return out.array();
  }

  private byte[] body() {
    return switch (made.protocol()) {
      case 6 -> summed(tcp(), 16);
      case 17 -> summed(udp(), 6);
      case 1 -> icmp();
      default -> content();
    };
  }

  private byte[] content() {
    return made.payload().copy(0, made.payload().length());
  }

  private byte[] tcp() {
    int options = made.numbers().stamp() < 0 ? 0 : 12;
    ByteBuffer out = ByteBuffer.allocate(20 + options + made.payload().length());
    out.putShort((short) made.fromPort()).putShort((short) made.toPort());
    out.putInt((int) made.numbers().sequence()).putInt((int) made.numbers().acknowledgement());
    out.put((byte) ((20 + options) / 4 << 4))
        .put((byte) made.numbers().kind())
        .putShort((short) 8192);
    out.position(20);
    if (options > 0) {
      out.put((byte) 1).put((byte) 1).put((byte) 8).put((byte) 10);
      out.putInt((int) made.numbers().stamp()).putInt(0);
    }
    return out.put(content()).array();
  }

  private byte[] udp() {
    ByteBuffer out = ByteBuffer.allocate(8 + made.payload().length());
    out.putShort((short) made.fromPort()).putShort((short) made.toPort());
    return out.putShort((short) out.capacity()).putShort((short) 0).put(content()).array();
  }

  private byte[] icmp() {
    ByteBuffer out = ByteBuffer.allocate(8 + made.payload().length());
    out.putShort((short) made.numbers().kind()).putShort((short) 0);
    out.putShort((short) made.fromPort())
        .putShort((short) made.numbers().sequence())
        .put(content());
    out.putShort(2, (short) ~sum(ByteBuffer.wrap(out.array())));
    return out.array();
  }

  private byte[] summed(byte[] body, int at) {
    byte[] source = address(made.from());
    byte[] target = address(made.to());
    ByteBuffer pseudo = ByteBuffer.allocate(2 * source.length + 8);
    pseudo.put(source).put(target).putInt(body.length).putInt(made.protocol()).flip();
    ByteBuffer all = ByteBuffer.allocate(pseudo.remaining() + body.length);
    all.put(pseudo.duplicate()).put(body).flip();
    short right = (short) ~sum(all);
    short stored =
        switch (made.head().sum()) {
          case RIGHT -> right;
          case PARTIAL -> (short) sum(pseudo);
          case WRONG -> (short) (right ^ 0x5555);
        };
    ByteBuffer.wrap(body).putShort(at, stored);
    return body;
  }

  private static int sum(ByteBuffer bytes) {
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
    return (int) sum;
  }

  private static byte[] address(String text) {
    return InetAddress.ofLiteral(text).getAddress();
  }
}
