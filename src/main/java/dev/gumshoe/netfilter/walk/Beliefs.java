package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.walk.match.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a way takes for granted, the latest first. */
public record Beliefs(@Nullable Assumption latest, @Nullable Beliefs before) {
  /** Nothing. */
  public static final Beliefs NONE = new Beliefs(null, null);

  Beliefs and(Assumption assumption) {
    return new Beliefs(assumption, this);
  }

  /** The answer that was assumed to a question; empty where none was, or where lots are drawn. */
  Optional<Boolean> answer(Question question) {
    if (!question.lasting()) {
      return Optional.empty();
    }
    for (Beliefs at = this; at != null; at = at.before) {
      Assumption assumption = at.latest;
      if (assumption == null) {
        continue;
      }
      for (Assumption.Clause clause : assumption.questions()) {
        boolean told = assumption.holds() || assumption.questions().size() == 1;
        if (told && clause.question().equals(question)) {
          return Optional.of(clause.wanted() == assumption.holds());
        }
      }
    }
    return Optional.empty();
  }

  /** The assumptions in the order in which they came up. */
  List<Assumption> assumptions() {
    var found = new ArrayList<Assumption>();
    for (Beliefs at = this; at != null; at = at.before) {
      if (at.latest != null) {
        found.add(at.latest);
      }
    }
    Collections.reverse(found);
    return found;
  }
}
