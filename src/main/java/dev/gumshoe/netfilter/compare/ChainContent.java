package dev.gumshoe.netfilter.compare;

import java.util.List;

/**
 * A chain of one side.
 *
 * @param policy empty where the chain is not built in
 * @param alike whether it is printed alike on the other side, with all that it leads to; its rules
 *     are left out then
 * @param hashNamed whether a program made its name from a hash
 */
record ChainContent(
    String name, String policy, boolean alike, boolean hashNamed, List<Meaning> rules) {
  static final String ACCEPT = "ACCEPT";

  /** What the kernel does where a built-in chain is not printed: it is not there, or empty. */
  static ChainContent absentBuiltIn(String name) {
    return new ChainContent(name, ACCEPT, false, false, List.of());
  }

  static ChainContent of(String name, String policy, List<Meaning> rules) {
    return new ChainContent(
        name, policy, false, policy.isEmpty() && HashNames.matches(name), rules);
  }

  static ChainContent alike(String name, String policy) {
    return new ChainContent(
        name, policy, true, policy.isEmpty() && HashNames.matches(name), List.of());
  }

  boolean builtIn() {
    return !policy.isEmpty();
  }
}
