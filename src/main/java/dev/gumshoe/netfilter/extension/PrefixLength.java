package dev.gumshoe.netfilter.extension;

import dev.gumshoe.netfilter.packet.Family;

/** The length of a mask, or the mask. */
final class PrefixLength {
  /** Printed as a length. */
  static final Value VALUE =
      (word, family) -> {
        if (word.indexOf('.') < 0 && word.indexOf(':') < 0) {
          return Long.toString(Numerals.read(word, family.bits()));
        }
        String all = family == Family.IPV4 ? "255.255.255.255" : "ffff:".repeat(7) + "ffff";
        String network = Hosts.network(all + "/" + word, family);
        return network.substring(network.indexOf('/') + 1);
      };

  private PrefixLength() {}
}
