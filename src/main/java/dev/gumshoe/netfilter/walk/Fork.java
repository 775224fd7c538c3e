package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.walk.match.Question;
import dev.gumshoe.netfilter.walk.match.Truth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Divides a way by the answer to a question. */
final class Fork {
  private Fork() {}

  /** The ways by the answer; one only where the answer is assumed already, or the budget is out. */
  static Map<Boolean, Traveller> on(Traveller traveller, Question question, Budget budget) {
    Optional<Boolean> believed = traveller.believes(question);
    if (believed.isPresent()) {
      return Map.of(believed.get(), traveller);
    }
    var ways = new LinkedHashMap<Boolean, Traveller>();
    ways.put(true, traveller.assuming(Assumption.of(question, true)));
    if (budget.fork()) {
      ways.put(false, traveller.assuming(Assumption.of(question, false)));
    }
    return ways;
  }

  /** The ways by whether something is true. */
  static Map<Boolean, Traveller> on(Traveller traveller, Truth truth, Budget budget) {
    return switch (truth) {
      case Truth.Certain certain -> Map.of(certain == Truth.Certain.YES, traveller);
      case Truth.Depends(Question question, boolean wanted) -> {
        var ways = new LinkedHashMap<Boolean, Traveller>();
        on(traveller, question, budget).forEach((answer, way) -> ways.put(answer == wanted, way));
        yield ways;
      }
    };
  }
}
