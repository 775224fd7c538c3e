package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import java.util.List;

/** What an extension needs of the rule that it stands in. */
@FunctionalInterface
interface RuleCheck {
  /**
   * Checks it.
   *
   * @throws RefusedException where the kernel or the loader does not take it there
   */
  void check(List<Option> options, RuleFacts rule);
}
