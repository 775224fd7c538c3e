package dev.gumshoe.redact.names;

import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Mac;

/** Something in a text that is an address. */
sealed interface Token {
  /** Where it begins. */
  int from();

  /** Behind its end. */
  int to();

  /** How an address is written. */
  enum Form {
    /** {@code 10.0.0.1}. */
    DOTTED,
    /** {@code 10-0-0-1}, in names. */
    DASHED,
    /** {@code 1.0.0.10.in-addr.arpa}. */
    REVERSED,
    /** {@code 0A000001}: the first byte first. */
    HEX,
    /** {@code 0100000A}: the last byte first, or each four bytes so. */
    HEX_SWAPPED,
    /** {@code fd00::1}. */
    GROUPS,
    /** Eight groups of four digits. */
    FULL_GROUPS
  }

  /**
   * An address of IP.
   *
   * @param prefix length that stands behind it; -1 where none does
   * @param sure false where it may be something else, too: only what is known is replaced then
   */
  record Ip(int from, int to, Address address, Form form, int prefix, boolean sure)
      implements Token {}

  /**
   * A hardware address.
   *
   * @param separator between its bytes; empty where there is none
   */
  record Hardware(int from, int to, Mac mac, String separator) implements Token {}

  /** Four numbers that are the version of something. */
  record Version(int from, int to, long bits) implements Token {}
}
