package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.checksum.InternetSum;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.Udp;

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

  /**
   * Whether the checksum of a tunnel over UDP is right as soon as the device has finished the one
   * inside: Linux makes the outer one for that time ("local checksum offload",
   * Documentation/networking/checksum-offloads.rst).
   */
  boolean finishesInside(Walk walk, Part tunnel) {
    Layer inner = walk.last();
    int from = inner.span().from();
    int field = inner instanceof Tcp ? from + 16 : inner instanceof Udp ? from + 6 : 0;
    if (inner.checksum() != Checksum.PARTIAL || field == 0) {
      return false;
    }
    Bytes b = walk.bytes();
    long pseudo = sum(source) + sum(destination) + IpProtocols.UDP + tunnel.length();
    // All of what the inner checksum covers adds up to the complement of what is stored there now.
    long before = InternetSum.of(b, tunnel.at(), from) + pseudo;
    return InternetSum.fold(before + (0xffff ^ b.u16(field))) == 0xffff;
  }

  private static long sum(Address address) {
    return words(address.high()) + words(address.low());
  }

  private static long words(long bits) {
    return (bits >>> 48) + (bits >>> 32 & 0xffff) + (bits >>> 16 & 0xffff) + (bits & 0xffff);
  }
}
