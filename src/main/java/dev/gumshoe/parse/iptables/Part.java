package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.extension.GivenOptions;
import java.util.ArrayList;
import java.util.List;

/** A match or the target of a rule, while the rule's words are read. */
sealed interface Part {
  /** As it is printed. */
  String name();

  /** One that the dictionary has. */
  record Known(GivenOptions given) implements Part {
    @Override
    public String name() {
      return given.extension().name();
    }
  }

  /** One that it has not: its words are kept as they stand. */
  record Unknown(String name, List<Option> options) implements Part {
    static Unknown of(String name) {
      return new Unknown(name, new ArrayList<>());
    }
  }
}
