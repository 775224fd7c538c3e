package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;

/**
 * An option that a rule gives.
 *
 * @param form what the option is
 * @param option the option as {@code iptables-save} prints it
 */
record Given(OptionForm form, Option option) {
  String name() {
    return option.name();
  }

  String value() {
    return option.values().isEmpty() ? "" : option.values().getLast();
  }
}
