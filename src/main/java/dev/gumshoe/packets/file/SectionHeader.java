package dev.gumshoe.packets.file;

/** The block that every section of pcapng begins with (section 4.1 of the draft). */
final class SectionHeader {
  private static final int BYTE_ORDER = 0x1a2b3c4d;
  private static final int SMALLEST = 16;

  private SectionHeader() {}

  /** The byte order of the section whose header begins at {@code at}; 12 bytes of it are there. */
  static Order order(byte[] b, int at, long offset) throws DamageException {
    for (Order order : Order.values()) {
      if (order.i32(b, at + 8) == BYTE_ORDER) {
        return order;
      }
    }
    throw new DamageException(
        offset + 8,
        "the header of a section does not say its byte order; the file is damaged here. Packets before it are good.");
  }

  /** Checks the rest of it. */
  static void check(Order order, byte[] b, int body, int end, long offset) throws DamageException {
    if (end - body < SMALLEST) {
      throw new DamageException(
          offset, "the header of a section is too short; the file is damaged here.");
    }
    int major = order.u16(b, body + 4);
    if (major != 1) {
      throw new DamageException(
          offset + 12,
          "the pcapng version of this section is %d; only 1 is known. Packets before it are good."
              .formatted(major));
    }
  }
}
