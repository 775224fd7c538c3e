package dev.gumshoe.packets.file;

/**
 * Link types that are decoded, as <a href="https://www.tcpdump.org/linktypes.html">numbered</a>.
 */
public final class LinkTypes {
  /** BSD loopback: the address family in the byte order of the machine that captured. */
  public static final int NULL = 0;

  /** Ethernet. */
  public static final int ETHERNET = 1;

  /** Raw IP, as some systems number it. */
  public static final int RAW_BSD = 12;

  /** Raw IP, as OpenBSD numbers it. */
  public static final int RAW_OPENBSD = 14;

  /** Raw IP, either version. */
  public static final int RAW = 101;

  /** OpenBSD loopback: the address family in network order. */
  public static final int LOOP = 108;

  /** Linux cooked capture, version 1: {@code tcpdump -i any}. */
  public static final int COOKED = 113;

  /** Raw IPv4. */
  public static final int IPV4 = 228;

  /** Raw IPv6. */
  public static final int IPV6 = 229;

  /** Linux cooked capture, version 2, which names the interface. */
  public static final int COOKED_2 = 276;

  private LinkTypes() {}
}
