package dev.gumshoe.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * A chain of a generated rule set.
 *
 * @param policy a dash for a chain that is not built in
 */
record ChainPlan(String table, String name, String policy, List<RulePlan> rules) {
  ChainPlan {
    rules = List.copyOf(rules);
  }

  boolean builtIn() {
    return !policy.equals("-");
  }

  ChainPlan withRules(List<RulePlan> other) {
    return new ChainPlan(table, name, policy, other);
  }

  ChainPlan withRule(int at, RulePlan other) {
    var changed = new ArrayList<>(rules);
    changed.set(at, other);
    return withRules(changed);
  }

  ChainPlan accepting() {
    return builtIn() ? new ChainPlan(table, name, "ACCEPT", rules) : this;
  }
}
