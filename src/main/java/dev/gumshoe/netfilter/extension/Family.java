package dev.gumshoe.netfilter.extension;

/** The family of addresses that a rule set is for. */
public enum Family {
  /** Of {@code iptables}. */
  IPV4(32),
  /** Of {@code ip6tables}. */
  IPV6(128);

  private final int bits;

  Family(int bits) {
    this.bits = bits;
  }

  /** The length of an address in bits. */
  public int bits() {
    return bits;
  }
}
