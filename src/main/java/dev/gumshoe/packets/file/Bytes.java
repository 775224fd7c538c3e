package dev.gumshoe.packets.file;

import java.util.Arrays;

/**
 * Some bytes that do not change: those of a packet. Numbers are read in network order and without
 * sign. Reading beyond the end throws {@link IndexOutOfBoundsException}: ask {@link #has} first.
 */
public final class Bytes {
  /** None. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] all;

  private Bytes(byte[] all) {
    this.all = all;
  }

  /** A copy of these. */
  public static Bytes of(byte... bytes) {
    return new Bytes(bytes.clone());
  }

  /** A copy of a part of these. */
  public static Bytes of(byte[] bytes, int from, int to) {
    return new Bytes(Arrays.copyOfRange(bytes, from, to));
  }

  /** How many there are. */
  public int length() {
    return all.length;
  }

  /** Whether so many bytes stand at this place. */
  public boolean has(int at, int count) {
    return at >= 0 && count >= 0 && at <= all.length - count;
  }

  /** The byte at this place, 0 to 255. */
  public int u8(int at) {
    return all[at] & 0xff;
  }

  /** Two bytes. */
  public int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  /** Three bytes. */
  public int u24(int at) {
    return u8(at) << 16 | u16(at + 1);
  }

  /** Four bytes, 0 to 2³²−1. */
  public long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /** Eight bytes; the highest bit is the sign. */
  public long i64(int at) {
    return u32(at) << 32 | u32(at + 4);
  }

  /** A copy of a part. */
  public byte[] copy(int from, int to) {
    return Arrays.copyOfRange(all, from, to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(all, bytes.all);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(all);
  }

  /** How many; what is in a packet is not for logs. */
  @Override
  public String toString() {
    return all.length + " bytes";
  }
}
