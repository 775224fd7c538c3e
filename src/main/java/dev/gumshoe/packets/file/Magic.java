package dev.gumshoe.packets.file;

import java.util.Optional;

/**
 * The first four bytes of a pcap file: they tell its byte order and its unit of time.
 *
 * @param recordHeader how long the header of a record is; longer in files of libpcap as Alexey
 *     Kuznetzov changed it
 */
record Magic(Order order, int nanosPerUnit, int recordHeader) {
  /** Reads the four bytes; empty when they are another file's. */
  static Optional<Magic> of(byte[] b, int at) {
    return of(Order.LITTLE, b, at).or(() -> of(Order.BIG, b, at));
  }

  private static Optional<Magic> of(Order order, byte[] b, int at) {
    return switch (order.i32(b, at)) {
      case 0xa1b2c3d4 -> Optional.of(new Magic(order, 1000, 16));
      case 0xa1b23c4d -> Optional.of(new Magic(order, 1, 16));
      case 0xa1b2cd34 -> Optional.of(new Magic(order, 1000, 24));
      default -> Optional.empty();
    };
  }
}
