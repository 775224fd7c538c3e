package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.checksum.InternetSum;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Address;

/**
 * The IP header that carries something, for the checksums that cover its addresses.
 *
 * @param destination the last one, where a routing header names several
 * @param whole false for a fragment
 */
record Carrier(Address source, Address destination, boolean whole) {
  int version() {
    return source.version();
  }

  /** Judges the checksum of what is carried, which stands at {@code field}. */
  Checksum judge(Bytes bytes, Part part, int protocol, int field) {
    if (!whole || part.cut()) {
      return Checksum.UNKNOWN;
    }
    long addresses = sum(source) + sum(destination) + protocol;
    long pseudo = addresses + (part.length() >> 16) + (part.length() & 0xffff);
    long covered = InternetSum.of(bytes, part.at(), part.end()) + pseudo;
    int stored = bytes.u16(field);
    Checksum checksum = InternetSum.judge(covered, pseudo, stored);
    // A driver that lets its device cut data into segments leaves the length out, too.
    return checksum == Checksum.WRONG ? InternetSum.judge(covered, addresses, stored) : checksum;
  }

  private static long sum(Address address) {
    return words(address.high()) + words(address.low());
  }

  private static long words(long bits) {
    return (bits >>> 48) + (bits >>> 32 & 0xffff) + (bits >>> 16 & 0xffff) + (bits & 0xffff);
  }
}
