package dev.gumshoe.packets.file;

import java.nio.charset.StandardCharsets;

/** An interface, as a block of pcapng describes it (section 4.2 of the draft). */
record Interface(Device device, Clock clock) {
  private static final int NAME = 2;
  private static final int RESOLUTION = 9;
  private static final int OFFSET = 14;
  private static final int LONGEST_NAME = 64;

  /** Reads the block's body, of which the 8 bytes before the options are there. */
  static Interface of(Order order, byte[] b, int body, int end, long offset)
      throws DamageException {
    String name = "";
    int resolution = 6;
    long seconds = 0;
    int at = body + 8;
    while (end - at >= 4) {
      int code = order.u16(b, at);
      int length = order.u16(b, at + 2);
      if (code == 0) {
        break;
      }
      if (length > end - at - 4) {
        throw new DamageException(
            offset,
            "an option in the description of an interface is longer than its block; the file is damaged here. Packets before it are good.");
      }
      switch (code) {
        case NAME -> name = name(b, at + 4, length);
        case RESOLUTION -> resolution = length == 1 ? b[at + 4] & 0xff : resolution;
        case OFFSET -> seconds = length == 8 ? order.i64(b, at + 4) : seconds;
        default -> {}
      }
      at += 4 + (length + 3 & ~3);
    }
    int snapLength = Limits.snapLength(order.u32(b, body + 4));
    return new Interface(
        new Device(order.u16(b, body), snapLength, name), Clock.of(resolution, seconds));
  }

  private static String name(byte[] b, int from, int length) {
    String name =
        new String(b, from, Math.min(length, LONGEST_NAME), StandardCharsets.UTF_8)
            .replaceAll("\\p{Cntrl}", "");
    return name.strip();
  }
}
