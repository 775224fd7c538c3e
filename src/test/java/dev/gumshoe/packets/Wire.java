package dev.gumshoe.packets;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes of headers, put together. */
final class Wire {
  private Wire() {}

  /** All of these, one after the other. */
  static byte[] join(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }

  /** Bytes of a text of hexadecimal digits; blanks do not count. */
  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  static byte[] u8(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] u16(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  static byte[] u32(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    for (long value : values) {
      bytes.putInt((int) value);
    }
    return bytes.array();
  }

  /** So many bytes that are not all alike. */
  static byte[] data(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 7 + 1);
    }
    return bytes;
  }

  /** The bytes with a checksum put in at a place where zeros are, over all and some more. */
  static byte[] summed(byte[] bytes, int field, byte[] pseudo) {
    byte[] copy = bytes.clone();
    int sum = ~sum(copy, sum(pseudo, 0)) & 0xffff;
    copy[field] = (byte) (sum >> 8);
    copy[field + 1] = (byte) sum;
    return copy;
  }

  /** The folded sum of the bytes and of what was summed before. */
  static int sum(byte[] bytes, int before) {
    int sum = before;
    for (int i = 0; i < bytes.length; i++) {
      sum += (bytes[i] & 0xff) << ((i & 1) == 0 ? 8 : 0);
      sum = (sum & 0xffff) + (sum >> 16);
    }
    return sum;
  }
}
