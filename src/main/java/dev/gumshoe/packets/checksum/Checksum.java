package dev.gumshoe.packets.checksum;

/** What a header's checksum says. */
public enum Checksum {
  /** It fits the bytes. */
  RIGHT("right"),

  /** It does not fit the bytes: they were changed on the way, or whoever changed them forgot it. */
  WRONG("wrong"),

  /**
   * It is the sum of addresses, protocol and length only: what the kernel leaves for the device to
   * finish (CHECKSUM_PARTIAL, include/linux/skbuff.h). Captured on the sender it is no fault; on
   * the wire it is right.
   */
  PARTIAL("left to the device (offload)"),

  /** There is none: zero in UDP over IPv4 (RFC 768). */
  ABSENT("not there"),

  /** It cannot be told: not all bytes that it covers are here. */
  UNKNOWN("cannot be told");

  private final String words;

  Checksum(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }
}
