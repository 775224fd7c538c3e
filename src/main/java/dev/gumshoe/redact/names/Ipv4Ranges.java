package dev.gumshoe.redact.names;

import java.util.List;
import java.util.stream.Stream;

/** Ranges of IPv4 that mean the same everywhere (RFC 6890 and IANA's registry). */
final class Ipv4Ranges {
  /** Addresses here are the same on every machine, or no addresses at all: netmasks. */
  private static final List<Prefix> SAME =
      List.of(
          prefix(0, 0, 0, 0, 8),
          prefix(127, 0, 0, 0, 8),
          prefix(169, 254, 0, 0, 16),
          prefix(192, 0, 0, 0, 24),
          prefix(224, 0, 0, 0, 3));

  /** Addresses here are somebody's, and stay in their range. */
  private static final List<Prefix> KEPT =
      List.of(
          prefix(10, 0, 0, 0, 8),
          prefix(172, 16, 0, 0, 12),
          prefix(192, 168, 0, 0, 16),
          prefix(100, 64, 0, 0, 10),
          prefix(192, 0, 2, 0, 24),
          prefix(198, 51, 100, 0, 24),
          prefix(203, 0, 113, 0, 24),
          prefix(198, 18, 0, 0, 15));

  private static final long HALF = 0x80000000L;

  private Ipv4Ranges() {}

  static List<Prefix> all() {
    return Stream.concat(SAME.stream(), KEPT.stream()).toList();
  }

  /** Whether the address says nothing of whose it is. */
  static boolean same(long address) {
    return address == HALF
        || SAME.stream().anyMatch(range -> range.contains(address))
        || KEPT.stream().anyMatch(range -> range.bits() == address);
  }

  /** Whether only those inside of a site use it. */
  static boolean inside(long address) {
    return KEPT.stream().anyMatch(range -> range.contains(address));
  }

  private static Prefix prefix(long a, long b, long c, long d, int length) {
    return new Prefix(a << 24 | b << 16 | c << 8 | d, length, 32);
  }
}
