package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Rule;

/**
 * What a rule does, so that two rules can be compared.
 *
 * @param key a number that all rules of one comparison share that test and do the same, but for a
 *     chain that they jump to and for a probability
 * @param jump the chain that it jumps or goes to; empty when its target is none
 * @param probability of a random match; 1 without one
 */
record Meaning(Rule rule, int key, String jump, double probability) {
  /**
   * The kernel keeps a probability as a whole number of 2^-31 and iptables prints it with 11
   * places; kube-proxy wrote 5 places up to Kubernetes 1.18. Half of the last of these is rounding.
   */
  private static final double ROUNDING = 5.1e-6;

  /** The same, given that both jump to chains that match each other. */
  boolean does(Meaning other) {
    return key == other.key && Math.abs(probability - other.probability) <= ROUNDING;
  }
}
