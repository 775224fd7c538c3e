package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Hook;

/** Something that a packet met on its way. Rules that do not match it are not met. */
public sealed interface Step {
  /** Whether a rule matched. */
  enum Matched {
    /** It matches. */
    YES,
    /** It depends; on this path it is taken to match. */
    TAKEN,
    /** It depends; on this path it is taken not to match. */
    PASSED,
    /** It depends, and makes no difference. */
    EITHER
  }

  /**
   * A rule.
   *
   * @param rule as printed
   * @param line in the rule set, counted from 1
   * @param effect what it did: {@code sets the mark to 0x4000}; empty where it did nothing
   * @param ends whether no further rule of this base chain was asked
   */
  record Met(Place place, String rule, int line, Matched matched, String effect, boolean ends)
      implements Step {}

  /**
   * The end of a base chain.
   *
   * @param line where the chain is declared
   */
  record ByPolicy(Place place, String policy, int line) implements Step {}

  /** Something that the kernel did by itself: routing, a recorded translation, IPVS. */
  record Happened(Hook hook, String what) implements Step {}
}
