package dev.gumshoe.netfilter.extension;

import dev.gumshoe.netfilter.packet.Family;

/** A kind of value that an option takes. */
@FunctionalInterface
interface Value {
  /**
   * The value as {@code iptables-save} prints it; the same string where it is that already.
   *
   * @throws RefusedException where the loader does not take it
   */
  String read(String word, Family family);
}
