package dev.gumshoe.redact.names;

import dev.gumshoe.packets.layer.Address;
import java.util.List;
import java.util.Set;

/**
 * Stand-ins for IPv6. The upper half keeps prefixes. An interface identifier of less than 25 bits
 * is a number that somebody gave and stays; one that is made of a MAC address (RFC 4291, appendix
 * A) follows that address's stand-in; others keep prefixes above their last three bytes.
 */
final class Ipv6StandIns {
  private static final long NIC = 0xffffffL;
  private static final long EUI = 0xfffeL;
  private static final long OTHER_FLAG = 2L << 16;
  private static final long SOLICITED_HIGH = 0xff02_0000_0000_0000L;
  private static final long SOLICITED_LOW = 0x1_ffL;
  private static final long LINK_LOCAL = 0xfe80_0000_0000_0000L;
  private static final long NAT64 = 0x0064_ff9b_0000_0000L;

  private static final List<Prefix> RANGES =
      List.of(
          new Prefix(0, 8, 64),
          new Prefix(NAT64, 64, 64),
          new Prefix(0x2001_0000_0000_0000L, 32, 64),
          new Prefix(0x2001_0db8_0000_0000L, 32, 64),
          new Prefix(0x2002_0000_0000_0000L, 16, 64),
          new Prefix(0x2000_0000_0000_0000L, 3, 64),
          new Prefix(0xfc00_0000_0000_0000L, 8, 64),
          new Prefix(0xfd00_0000_0000_0000L, 8, 64),
          new Prefix(LINK_LOCAL, 64, 64),
          new Prefix(0xfec0_0000_0000_0000L, 10, 64),
          new Prefix(0xff00_0000_0000_0000L, 8, 64));

  private final BitTree networks;
  private final BitTree hosts;
  private final BitTree.Fixed still;
  private final Hardware hardware;

  Ipv6StandIns(Prf prf, Set<Prefix> seen, Hardware hardware) {
    networks = new BitTree(prf, '6', 64);
    hosts = new BitTree(prf, 'h', 40);
    still = new Networks(RANGES, seen, 64);
    this.hardware = hardware;
  }

  /** Whether the address says nothing of whose it is. */
  static boolean same(Address address) {
    long high = address.high();
    if (solicited(address)) {
      return false;
    }
    return high >>> 56 == 0 && !embedded(address)
        || high >>> 56 == 0xff
        || address.low() == 0 && (high == LINK_LOCAL || high << 16 == 0)
        || high == LINK_LOCAL && address.low() >>> 24 == 0;
  }

  /** Whether the lower 32 bits are an address of IPv4 (RFC 4291, 2.5.5.2; RFC 6052). */
  static boolean embedded(Address address) {
    return address.high() == 0 && address.low() >>> 32 == 0xffff
        || address.high() == NAT64 && address.low() >>> 32 == 0;
  }

  private static boolean solicited(Address address) {
    return address.high() == SOLICITED_HIGH && address.low() >>> 24 == SOLICITED_LOW;
  }

  /** Of one that is neither the same everywhere nor one of IPv4. */
  Address standIn(Address address) {
    if (solicited(address)) {
      long low = address.low();
      return new Address(6, address.high(), low & ~NIC | number(low & NIC));
    }
    long high = networks.standIn(0, address.high(), still);
    return new Address(6, high, host(address.high(), address.low()));
  }

  private long host(long network, long low) {
    long upper = low >>> 24;
    if (upper == 0) {
      return low;
    }
    if ((upper & 0xffff) == EUI) {
      long vendor = upper >>> 16 ^ OTHER_FLAG;
      return (hardware.vendor(vendor) ^ OTHER_FLAG) << 40 | EUI << 24 | number(low & NIC);
    }
    long other = upper;
    do {
      // Those made of a MAC address are taken; going on from one is still one to one.
      other = hosts.standIn(network, other, (prefix, _) -> prefix == 0);
    } while ((other & 0xffff) == EUI);
    return other << 24 | number(low & NIC);
  }

  private long number(long number) {
    return hardware.number(number);
  }
}
