package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.file.Bytes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An IP packet to be written to a file.
 *
 * @param kind of ICMP its type and code
 * @param sum what its checksum is like
 */
record Made(
    int protocol,
    String from,
    int fromPort,
    String to,
    int toPort,
    int kind,
    long sequence,
    long acknowledgement,
    long stamp,
    int ident,
    int hops,
    Bytes payload,
    Filled sum) {
  private static final int SYN = 2;
  private static final int RST = 4;
  private static final int PSH = 8;
  private static final int ACK = 16;

  /** How a checksum may be. */
  enum Filled {
    RIGHT,
    PARTIAL,
    WRONG
  }

  static Made tcp(String from, int fromPort, String to, int toPort) {
    return new Made(6, from, fromPort, to, toPort, ACK, 0, 0, -1, 0, 64, Bytes.EMPTY, Filled.RIGHT);
  }

  static Made udp(String from, int fromPort, String to, int toPort, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Made(
        17, from, fromPort, to, toPort, 0, 0, 0, -1, 0, 64, Bytes.of(bytes), Filled.RIGHT);
  }

  static Made ping(String from, String to, int id, int count, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Made(1, from, id, to, id, 0x800, count, 0, -1, 0, 64, Bytes.of(bytes), Filled.RIGHT);
  }

  /** The answer to a ping. */
  Made pong() {
    return new Made(
        1, to, toPort, from, fromPort, 0, sequence, 0, -1, ident + 1, 64, payload, Filled.RIGHT);
  }

  Made with(int flags, long seq, long ack) {
    return new Made(
        protocol, from, fromPort, to, toPort, flags, seq, ack, stamp, ident, hops, payload, sum);
  }

  Made syn(long seq) {
    return with(SYN, seq, 0);
  }

  Made synAck(long seq, long ack) {
    return with(SYN | ACK, seq, ack);
  }

  Made ack(long seq, long ack) {
    return with(ACK, seq, ack);
  }

  Made reset(long seq, long ack) {
    return with(RST | ACK, seq, ack);
  }

  Made data(long seq, long ack, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) seq);
    return with(PSH | ACK, seq, ack).carrying(bytes);
  }

  Made carrying(byte[] bytes) {
    return new Made(
        protocol,
        from,
        fromPort,
        to,
        toPort,
        kind,
        sequence,
        acknowledgement,
        stamp,
        ident,
        hops,
        Bytes.of(bytes),
        sum);
  }

  Made ident(int number) {
    return new Made(
        protocol,
        from,
        fromPort,
        to,
        toPort,
        kind,
        sequence,
        acknowledgement,
        stamp,
        number,
        hops,
        payload,
        sum);
  }

  Made stamp(long value) {
    return new Made(
        protocol,
        from,
        fromPort,
        to,
        toPort,
        kind,
        sequence,
        acknowledgement,
        value,
        ident,
        hops,
        payload,
        sum);
  }

  /** A router further on. */
  Made hop() {
    return new Made(
        protocol,
        from,
        fromPort,
        to,
        toPort,
        kind,
        sequence,
        acknowledgement,
        stamp,
        ident,
        hops - 1,
        payload,
        sum);
  }

  Made sum(Filled how) {
    return new Made(
        protocol,
        from,
        fromPort,
        to,
        toPort,
        kind,
        sequence,
        acknowledgement,
        stamp,
        ident,
        hops,
        payload,
        how);
  }

  /** With addresses translated. */
  Made between(String sender, int senderPort, String receiver, int receiverPort) {
    return new Made(
        protocol,
        sender,
        senderPort,
        receiver,
        receiverPort,
        kind,
        sequence,
        acknowledgement,
        stamp,
        ident,
        hops,
        payload,
        sum);
  }

  /** The same connection, the other way. */
  Made back() {
    return between(to, toPort, from, fromPort).ident(0);
  }

  /** An ICMP error about this packet. */
  Made error(String by, int type, int code) {
    byte[] quoted = Arrays.copyOf(bytes(), Math.min(bytes().length, 28));
    return new Made(
        1,
        by,
        0,
        from,
        0,
        type << 8 | code,
        0,
        0,
        -1,
        ident + 77,
        64,
        Bytes.of(quoted),
        Filled.RIGHT);
  }

  /** This packet in VXLAN, of which the outer checksum is absent or wrong. */
  Made vxlan(String sender, String receiver) {
    byte[] inner = bytes();
    ByteBuffer out = ByteBuffer.allocate(8 + 14 + inner.length);
    out.put((byte) 8).position(8);
    out.position(8 + 12).putShort((short) 0x800).put(inner);
    return new Made(
        17,
        sender,
        40_000,
        receiver,
        4789,
        0,
        0,
        0,
        -1,
        ident + 900,
        64,
        Bytes.of(out.array()),
        Filled.RIGHT);
  }

  /** This packet in another of IP (RFC 2003). */
  Made ipip(String sender, String receiver) {
    return new Made(4, sender, 0, receiver, 0, 0, 0, 0, -1, 7, 64, Bytes.of(bytes()), Filled.RIGHT);
  }

  /** This packet in GRE. */
  Made gre(String sender, String receiver) {
    byte[] inner = bytes();
    byte[] body = ByteBuffer.allocate(4 + inner.length).putInt(0x800).put(inner).array();
    return new Made(47, sender, 0, receiver, 0, 0, 0, 0, -1, 7, 64, Bytes.of(body), Filled.RIGHT);
  }

  /** The packet as it is on the wire. */
  byte[] bytes() {
    byte[] body = body();
    boolean six = from.indexOf(':') >= 0;
    ByteBuffer out = ByteBuffer.allocate((six ? 40 : 20) + body.length);
    if (six) {
      out.putInt(0x60000000).putShort((short) body.length);
      out.put((byte) protocol).put((byte) hops).put(address(from)).put(address(to)).put(body);
      return out.array();
    }
    out.put((byte) 0x45).put((byte) 0).putShort((short) out.capacity());
    out.putShort((short) ident).putShort((short) 0x4000);
    out.put((byte) hops).put((byte) protocol).putShort((short) 0);
    out.put(address(from)).put(address(to)).put(body);
    out.putShort(10, (short) ~sum(ByteBuffer.wrap(out.array(), 0, 20)));
    return out.array();
  }

  private byte[] body() {
    return switch (protocol) {
      case 6 -> summed(tcp(), 16);
      case 17 -> summed(udp(), 6);
      case 1 -> icmp();
      default -> content();
    };
  }

  private byte[] content() {
    return payload.copy(0, payload.length());
  }

  private byte[] tcp() {
    int options = stamp < 0 ? 0 : 12;
    ByteBuffer out = ByteBuffer.allocate(20 + options + payload.length());
    out.putShort((short) fromPort).putShort((short) toPort);
    out.putInt((int) sequence).putInt((int) acknowledgement);
    out.put((byte) ((20 + options) / 4 << 4)).put((byte) kind).putShort((short) 8192);
    out.position(20);
    if (options > 0) {
      out.put((byte) 1).put((byte) 1).put((byte) 8).put((byte) 10);
      out.putInt((int) stamp).putInt(0);
    }
    return out.put(content()).array();
  }

  private byte[] udp() {
    ByteBuffer out = ByteBuffer.allocate(8 + payload.length());
    out.putShort((short) fromPort).putShort((short) toPort);
    return out.putShort((short) out.capacity()).putShort((short) 0).put(content()).array();
  }

  private byte[] icmp() {
    ByteBuffer out = ByteBuffer.allocate(8 + payload.length());
    out.putShort((short) kind).putShort((short) 0);
    out.putShort((short) fromPort).putShort((short) sequence).put(content());
    out.putShort(2, (short) ~sum(ByteBuffer.wrap(out.array())));
    return out.array();
  }

  private byte[] summed(byte[] body, int at) {
    byte[] source = address(from);
    byte[] target = address(to);
    ByteBuffer pseudo = ByteBuffer.allocate(2 * source.length + 8);
    pseudo.put(source).put(target).putInt(body.length).putInt(protocol).flip();
    ByteBuffer all = ByteBuffer.allocate(pseudo.remaining() + body.length);
    all.put(pseudo.duplicate()).put(body).flip();
    short right = (short) ~sum(all);
    short stored =
        switch (sum) {
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
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException failure) {
      throw new IllegalArgumentException(failure);
    }
  }
}
