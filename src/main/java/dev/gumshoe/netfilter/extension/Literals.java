package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.IpText;
import java.net.InetAddress;
import java.util.HexFormat;

/** Addresses as bytes. */
final class Literals {
  private static final int MAPPED = 12;

  private Literals() {}

  /** The bytes of an address that is written in its canonical form; no name is looked up. */
  static byte[] bytes(String canonical) {
    try {
      byte[] found = InetAddress.ofLiteral(canonical).getAddress();
      return canonical.indexOf(':') >= 0 && found.length == 4 ? mapped(found) : found;
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("not in its canonical form: " + canonical, e);
    }
  }

  /** As inet_ntop(3) writes it, except addresses of the form ::a.b.c.d, which are not in use. */
  static String written(byte[] bytes) {
    String hex = HexFormat.of().formatHex(bytes);
    return IpText.fromHex(hex).orElseThrow();
  }

  /** Java makes four bytes of an IPv4 address in IPv6. */
  private static byte[] mapped(byte[] four) {
    byte[] all = new byte[16];
    all[MAPPED - 2] = (byte) 0xff;
    all[MAPPED - 1] = (byte) 0xff;
    System.arraycopy(four, 0, all, MAPPED, four.length);
    return all;
  }
}
