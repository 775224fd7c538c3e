package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.walk.match.Question;
import java.util.List;

/**
 * What a path takes for granted.
 *
 * @param questions of one rule
 * @param holds whether all of them are taken to be as the rule wants; else at least one is not
 */
public record Assumption(List<Clause> questions, boolean holds) {
  public Assumption {
    questions = List.copyOf(questions);
  }

  /**
   * A question with the answer that the rule wants.
   *
   * @param wanted whether the rule wants it to be so
   */
  public record Clause(Question question, boolean wanted) {
    @Override
    public String toString() {
      return wanted ? question.text() : "not: " + question.text();
    }
  }

  /** Of a single question. */
  static Assumption of(Question question, boolean holds) {
    return new Assumption(List.of(new Clause(question, true)), holds);
  }

  /** The odds of it, where all its questions have some; 1 where nothing is known of them. */
  double probability() {
    double all = 1;
    for (Clause clause : questions) {
      double odds = clause.question().probability().orElse(Double.NaN);
      all *= clause.wanted() ? odds : 1 - odds;
    }
    return Double.isNaN(all) ? 1 : holds ? all : 1 - all;
  }

  /** A clause. */
  @Override
  public String toString() {
    String all = String.join(" and ", questions.stream().map(Clause::toString).toList());
    return holds ? all : questions.size() == 1 ? negated() : "not (" + all + ")";
  }

  private String negated() {
    Clause only = questions.getFirst();
    return new Clause(only.question(), !only.wanted()).toString();
  }
}
