package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.IpText;
import dev.gumshoe.netfilter.packet.Family;
import java.util.Arrays;

/**
 * Addresses. Names of hosts are refused: the loader would ask a name server, and iptables-save
 * never prints one.
 */
public final class Hosts {
  /** One address. */
  static final Value ONE = Hosts::address;

  /** An address with a mask or a length; a length that covers all of it is not printed. */
  static final Value MASKED = (word, family) -> withoutFullLength(network(word, family), family);

  /** Two addresses of a range: {@code a-b}. */
  static final Value RANGE =
      (word, family) -> {
        int dash = word.indexOf('-');
        String first = address(dash < 0 ? word : word.substring(0, dash), family);
        String last = dash < 0 ? first : address(word.substring(dash + 1), family);
        String text = first + "-" + last;
        return text.equals(word) ? word : text;
      };

  private Hosts() {}

  /**
   * An address as iptables-save prints it after {@code -s}: with its length, bits beyond it zero; a
   * mask that has no length stays a mask.
   *
   * @throws RefusedException where it is no such address
   */
  public static String network(String word, Family family) {
    int slash = word.indexOf('/');
    if (family == Family.IPV4) {
      return Ipv4.network(word, slash);
    }
    byte[] bytes = bytes(slash < 0 ? word : word.substring(0, slash), family);
    byte[] mask =
        slash < 0 ? Masks.ofLength(128, family) : Masks.read(word.substring(slash + 1), family);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] &= mask[i];
    }
    String text = written(bytes) + "/" + Masks.written(mask);
    return text.equals(word) ? word : text;
  }

  /**
   * An address without a length.
   *
   * @throws RefusedException where it is none of the family
   */
  static String address(String word, Family family) {
    if (family == Family.IPV4) {
      long bits = Ipv4.read(word, 0, word.length());
      return Ipv4.written(bits, word);
    }
    String text = written(bytes(word, family));
    return text.equals(word) ? word : text;
  }

  static byte[] bytes(String word, Family family) {
    boolean six = word.indexOf(':') >= 0;
    if (six != (family == Family.IPV6) || word.indexOf('%') >= 0) {
      throw refused(word, family);
    }
    String text = IpText.canonical(word).orElseThrow(() -> refused(word, family));
    return Arrays.copyOf(Literals.bytes(text), family.bits() / 8);
  }

  static String written(byte[] bytes) {
    return Literals.written(bytes);
  }

  private static String withoutFullLength(String network, Family family) {
    String full = "/" + family.bits();
    return network.endsWith(full)
        ? network.substring(0, network.length() - full.length())
        : network;
  }

  static RefusedException refused(String word, Family family) {
    return new RefusedException(
        word + " is not an " + (family == Family.IPV4 ? "IPv4" : "IPv6") + " address");
  }
}
