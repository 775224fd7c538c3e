package dev.gumshoe.netfilter.extension;

import dev.gumshoe.netfilter.packet.Family;

/** Masks of IPv6 addresses, given as a length or as an address. */
final class Masks {
  private Masks() {}

  /** The mask of a word after the slash. */
  static byte[] read(String word, Family family) {
    if (word.indexOf(':') >= 0) {
      return Hosts.bytes(word, family);
    }
    return ofLength((int) Numerals.read(word, family.bits()), family);
  }

  static byte[] ofLength(int length, Family family) {
    byte[] mask = new byte[family.bits() / 8];
    for (int bit = 0; bit < length; bit++) {
      mask[bit / 8] |= (byte) (0x80 >> bit % 8);
    }
    return mask;
  }

  /** Its length; the mask as an address where it has none. */
  static String written(byte[] mask) {
    int length = 0;
    while (length < mask.length * 8 && bit(mask, length)) {
      length++;
    }
    for (int rest = length; rest < mask.length * 8; rest++) {
      if (bit(mask, rest)) {
        return Hosts.written(mask);
      }
    }
    return Integer.toString(length);
  }

  private static boolean bit(byte[] mask, int at) {
    return (mask[at / 8] & 0x80 >> at % 8) != 0;
  }
}
