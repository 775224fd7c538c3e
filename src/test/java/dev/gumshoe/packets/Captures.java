package dev.gumshoe.packets;

import static dev.gumshoe.packets.Wire.join;

import dev.gumshoe.packets.file.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files of packet captures, in memory. */
final class Captures {
  private static final long FIRST_SECOND = 1_780_000_000L;
  private static final long STEP = 1_234_567;

  private Captures() {}

  /** The time of the packet with this number, in nanoseconds; whole microseconds. */
  static long time(int number) {
    return FIRST_SECOND * 1_000_000_000 + number * STEP / 1000 * 1000;
  }

  /** A pcap file. */
  static byte[] pcap(ByteOrder order, boolean nanos, int link, List<byte[]> frames) {
    return pcap(order, nanos, link, 262_144, frames);
  }

  /** A pcap file of a capture with a snap length. */
  static byte[] pcap(
      ByteOrder order, boolean nanos, int link, int snapLength, List<byte[]> frames) {
    List<byte[]> parts = new ArrayList<>();
    ByteBuffer header = ByteBuffer.allocate(24).order(order);
    header.putInt(nanos ? 0xa1b23c4d : 0xa1b2c3d4).putShort((short) 2).putShort((short) 4);
    parts.add(header.putLong(0).putInt(snapLength).putInt(link).array());
    for (byte[] frame : frames) {
      long time = time(parts.size());
      int captured = Math.min(frame.length, snapLength);
      ByteBuffer record = ByteBuffer.allocate(16 + captured).order(order);
      record.putInt((int) (time / 1_000_000_000));
      record.putInt((int) (time % 1_000_000_000 / (nanos ? 1 : 1000)));
      parts.add(record.putInt(captured).putInt(frame.length).put(frame, 0, captured).array());
    }
    return join(parts.toArray(byte[][]::new));
  }

  /**
   * A packet at a time.
   *
   * @param millis since the first
   */
  record Timed(long millis, Bytes frame) {}

  /** A pcap file of packets of IP. */
  static byte[] timed(List<Timed> packets) {
    List<byte[]> parts = new ArrayList<>();
    ByteBuffer header = ByteBuffer.allocate(24);
    header.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4);
    parts.add(header.putLong(0).putInt(262_144).putInt(101).array());
    for (Timed packet : packets) {
      byte[] frame = packet.frame().copy(0, packet.frame().length());
      int length = frame.length;
      ByteBuffer record = ByteBuffer.allocate(16 + length);
      record.putInt((int) (FIRST_SECOND + packet.millis() / 1000));
      record.putInt((int) (packet.millis() % 1000 * 1000));
      parts.add(record.putInt(length).putInt(length).put(frame).array());
    }
    return join(parts.toArray(byte[][]::new));
  }

  /** A pcapng file with a section, an interface, and packets in blocks of the newer kind. */
  static byte[] pcapng(ByteOrder order, int link, List<byte[]> frames) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(section(order));
    parts.add(block(order, 0x0bad, Wire.data(6))); // of a type that nobody knows
    parts.add(device(order, link, 0, 6, ""));
    for (byte[] frame : frames) {
      parts.add(packet(order, 0, time(parts.size() - 2) / 1000, frame));
    }
    return join(parts.toArray(byte[][]::new));
  }

  static byte[] section(ByteOrder order) {
    ByteBuffer body = ByteBuffer.allocate(16).order(order);
    body.putInt(0x1a2b3c4d).putShort((short) 1).putShort((short) 0).putLong(-1);
    return block(order, 0x0a0d0d0a, body.array());
  }

  /** The description of an interface, with the resolution of its clock and a name. */
  static byte[] device(ByteOrder order, int link, int snapLength, int resolution, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer body = ByteBuffer.allocate(8 + 8 + 4 + padded(text.length) + 4).order(order);
    body.putShort((short) link).putShort((short) 0).putInt(snapLength);
    body.putShort((short) 9).putShort((short) 1).put((byte) resolution).position(16);
    body.putShort((short) 2).putShort((short) text.length).put(text);
    return block(order, 1, body.array());
  }

  /** A packet in an enhanced packet block. */
  static byte[] packet(ByteOrder order, int device, long units, byte[] frame) {
    ByteBuffer body = ByteBuffer.allocate(20 + padded(frame.length)).order(order);
    body.putInt(device).putInt((int) (units >>> 32)).putInt((int) units);
    return block(order, 6, body.putInt(frame.length).putInt(frame.length).put(frame).array());
  }

  /** A packet in the block that was used before. */
  static byte[] oldPacket(ByteOrder order, int device, long units, byte[] frame) {
    ByteBuffer body = ByteBuffer.allocate(20 + padded(frame.length)).order(order);
    body.putShort((short) device).putShort((short) 0);
    body.putInt((int) (units >>> 32)).putInt((int) units);
    return block(order, 2, body.putInt(frame.length).putInt(frame.length).put(frame).array());
  }

  /** A packet in a simple packet block. */
  static byte[] simplePacket(ByteOrder order, byte[] frame) {
    ByteBuffer body = ByteBuffer.allocate(4 + padded(frame.length)).order(order);
    return block(order, 3, body.putInt(frame.length).put(frame).array());
  }

  static byte[] block(ByteOrder order, int type, byte[] body) {
    int length = 12 + padded(body.length);
    ByteBuffer block = ByteBuffer.allocate(length).order(order);
    block.putInt(type).putInt(length).put(body).position(length - 4);
    return block.putInt(length).array();
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }
}
