package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.walk.match.Test;
import dev.gumshoe.netfilter.walk.match.Truth;
import dev.gumshoe.netfilter.walk.target.Action;
import java.util.ArrayList;
import java.util.List;

/** A rule, ready to be tried. */
record CompiledRule(Rule rule, List<Test> tests, Action action) {
  /** Whether a rule matches. */
  sealed interface Trial {
    /** It does. */
    record Matches() implements Trial {}

    /** It does not. */
    record Differs() implements Trial {}

    /** It does if all of these are so. */
    record Depends(List<Assumption.Clause> on) implements Trial {}
  }

  private static final Trial MATCHES = new Trial.Matches();
  private static final Trial DIFFERS = new Trial.Differs();

  Trial trial(Traveller traveller) {
    List<Assumption.Clause> open = List.of();
    for (Test test : tests) {
      Truth truth = traveller.given(test.of(traveller.packet(), traveller.hook()));
      if (truth == Truth.Certain.NO) {
        return DIFFERS;
      }
      if (truth instanceof Truth.Depends(var question, boolean wanted)) {
        open = open.isEmpty() ? new ArrayList<>() : open;
        open.add(new Assumption.Clause(question, wanted));
      }
    }
    return open.isEmpty() ? MATCHES : new Trial.Depends(open);
  }
}
