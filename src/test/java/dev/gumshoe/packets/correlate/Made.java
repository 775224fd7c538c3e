package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.file.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An IP packet to be written to a file.
 *
 * @param head what routers see and change
 */
record Made(
    int protocol,
    String from,
    int fromPort,
    String to,
    int toPort,
    Numbers numbers,
    Head head,
    Bytes payload) {
  private static final Head USUAL = new Head(0, 64, Filled.RIGHT);
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

  /**
   * Of TCP; of ICMP the kind is type and code.
   *
   * @param stamp -1 for no time stamp
   */
  record Numbers(int kind, long sequence, long acknowledgement, long stamp) {
    static final Numbers NONE = new Numbers(0, 0, 0, -1);
  }

  /** Identification, time to live, and what the checksum is like. */
  record Head(int ident, int hops, Filled sum) {}

  static Made tcp(String from, int fromPort, String to, int toPort) {
    return new Made(6, from, fromPort, to, toPort, Numbers.NONE, USUAL, Bytes.EMPTY);
  }

  static Made udp(String from, int fromPort, String to, int toPort, String text) {
    return new Made(17, from, fromPort, to, toPort, Numbers.NONE, USUAL, bytes(text));
  }

  static Made ping(String from, String to, int id, int count, String text) {
    Numbers numbers = new Numbers(0x800, count, 0, -1);
    return new Made(1, from, id, to, id, numbers, USUAL, bytes(text));
  }

  /** Of a protocol without ports. */
  static Made other(int protocol, String from, String to, byte[] bytes) {
    return new Made(protocol, from, 0, to, 0, Numbers.NONE, USUAL, Bytes.of(bytes)).ident(7);
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The answer to a ping. */
  Made pong() {
    return between(to, toPort, from, fromPort)
        .numbered(new Numbers(0, numbers.sequence, 0, -1))
        .ident(head.ident + 1);
  }

  private Made numbered(Numbers other) {
    return new Made(protocol, from, fromPort, to, toPort, other, head, payload);
  }

  private Made headed(Head other) {
    return new Made(protocol, from, fromPort, to, toPort, numbers, other, payload);
  }

  private Made with(int flags, long seq, long ack) {
    return numbered(new Numbers(flags, seq, ack, numbers.stamp));
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

  private Made carrying(byte[] bytes) {
    return new Made(protocol, from, fromPort, to, toPort, numbers, head, Bytes.of(bytes));
  }

  Made ident(int number) {
    return headed(new Head(number, head.hops, head.sum));
  }

  Made stamp(long value) {
    return numbered(new Numbers(numbers.kind, numbers.sequence, numbers.acknowledgement, value));
  }

  /** A router further on. */
  Made hop() {
    return headed(new Head(head.ident, head.hops - 1, head.sum));
  }

  Made sum(Filled how) {
    return headed(new Head(head.ident, head.hops, how));
  }

  /** With addresses translated. */
  Made between(String sender, int senderPort, String receiver, int receiverPort) {
    return new Made(protocol, sender, senderPort, receiver, receiverPort, numbers, head, payload);
  }

  /** The same connection, the other way. */
  Made back() {
    return between(to, toPort, from, fromPort).ident(0);
  }

  /** An ICMP error about this packet. */
  Made error(String by, int type, int code) {
    byte[] all = MadeBytes.of(this);
    byte[] quoted = Arrays.copyOf(all, Math.min(all.length, 28));
    Numbers kind = new Numbers(type << 8 | code, 0, 0, -1);
    return other(1, by, from, quoted).numbered(kind).ident(head.ident + 77);
  }

  /** This packet in VXLAN. */
  Made vxlan(String sender, String receiver) {
    byte[] inner = MadeBytes.of(this);
    ByteBuffer out = ByteBuffer.allocate(8 + 14 + inner.length);
    out.put((byte) 8).position(8 + 12).putShort((short) 0x800).put(inner);
    return udp(sender, 40_000, receiver, 4789, "").carrying(out.array()).ident(head.ident + 900);
  }

  /** This packet in another of IP (RFC 2003). */
  Made ipip(String sender, String receiver) {
    return other(4, sender, receiver, MadeBytes.of(this));
  }

  /** This packet in GRE. */
  Made gre(String sender, String receiver) {
    byte[] inner = MadeBytes.of(this);
    return other(
        47,
        sender,
        receiver,
        ByteBuffer.allocate(4 + inner.length).putInt(0x800).put(inner).array());
  }
}
