package dev.gumshoe.netfilter.backend;

import dev.gumshoe.evidence.IptablesVersion;
import dev.gumshoe.evidence.LegacyTables;
import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.evidence.RuleSet;

/** What was read of one network namespace, whole, and where. */
public sealed interface Observation {
  /**
   * Where it was read, in the operator's words: {@code the host}, {@code kube-proxy}, a file's
   * name. A version tells the backend of rules that were read at the same place.
   */
  String place();

  /** Rules that a tool printed. */
  record Saved(String place, RuleSet rules) implements Observation {}

  /** A tool that is installed. */
  record Installed(String place, IptablesVersion version) implements Observation {}

  /** The kernel's list of legacy tables. */
  record Listed(String place, LegacyTables tables) implements Observation {}

  /** What nft printed. */
  record Shown(String place, NftRules rules) implements Observation {}
}
