package dev.gumshoe.netfilter.packet;

/** The two families of addresses. */
public enum Family {
  /** IP version 4. */
  IPV4("ipv4", 32),
  /** IP version 6. */
  IPV6("ipv6", 128);

  private final String word;
  private final int bits;

  Family(String word, int bits) {
    this.word = word;
    this.bits = bits;
  }

  /** As {@code evidence.RuleSet} names it. */
  public String word() {
    return word;
  }

  /** How many bits an address has. */
  public int bits() {
    return bits;
  }
}
