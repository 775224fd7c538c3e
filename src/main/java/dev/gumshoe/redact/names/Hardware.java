package dev.gumshoe.redact.names;

/**
 * Stand-ins for MAC addresses: the bits for "group" and "locally administered" stay, one vendor's
 * stay one vendor's. Groups stay as they are, but for those of IPv6 that hold a part of an address
 * (RFC 4291, 2.7.1).
 */
final class Hardware {
  private static final long NIC = 0xffffffL;
  private static final long GROUP = 1L << 40;
  private static final long FLAGS = 3L << 16;
  private static final long CALICO = 0xeeeeeeeeeeeeL;
  private static final long CALICO_BRIDGE = 0xfeffffffffffL;
  private static final long VRRP = 0x00005e0001L;
  private static final long SOLICITED = 0x3333ffL;

  private final BitTree vendors;
  private final BitTree numbers;

  Hardware(Prf prf) {
    vendors = new BitTree(prf, 'v', 22);
    numbers = new BitTree(prf, 'n', 24);
  }

  /** Whether it is no machine's own. */
  static boolean same(long mac) {
    return mac == 0
        || mac == CALICO
        || mac == CALICO_BRIDGE
        || mac >>> 8 == VRRP
        || (mac & GROUP) != 0 && mac >>> 24 != SOLICITED;
  }

  long standIn(long mac) {
    if (same(mac)) {
      return mac;
    }
    if (mac >>> 24 == SOLICITED) {
      return mac & ~NIC | number(mac & NIC);
    }
    return vendor(mac >>> 24) << 24 | number(mac & NIC);
  }

  /** For the first three bytes. */
  long vendor(long vendor) {
    long flags = vendor & FLAGS;
    long rest = vendor >>> 18 << 16 | vendor & 0xffff;
    long other = vendors.standIn(flags, rest, (_, _) -> false);
    return other >>> 16 << 18 | flags | other & 0xffff;
  }

  /** For the last three bytes; addresses of IPv6 that are made of a MAC address have them, too. */
  long number(long number) {
    return numbers.standIn(0, number, (_, _) -> false);
  }
}
