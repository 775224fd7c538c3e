package dev.gumshoe.flow.cel;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.gumshoe.flow.Condition;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Verdict;
import java.util.List;

/** A condition in CEL. */
final class CelCondition implements Condition {
  private final String text;
  private final Checked checked;
  private final List<String> reads;
  private final Walks walks;

  CelCondition(String text, Checked checked, List<String> reads) {
    this.text = text;
    this.checked = checked;
    this.reads = reads;
    this.walks = Walks.of(checked.ast());
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Verdict test(Scope scope) {
    var variables = Evaluation.variables(scope, reads);
    var witness = new Witness(walks);
    try {
      Object result = checked.program().trace(variables, witness);
      return switch (result) {
        case Boolean holds when holds -> new Verdict.Holds(witness.lines(scope, reads));
        case Boolean _ -> new Verdict.Fails();
        case CelUnknownSet unknown -> undecided(unknown);
        default -> new Verdict.Undecided(List.of(), "the condition gave " + result.getClass());
      };
    } catch (CelEvaluationException e) {
      return new Verdict.Undecided(List.of(), "the condition cannot be evaluated: " + first(e));
    }
  }

  private static Verdict undecided(CelUnknownSet unknown) {
    List<String> missing =
        unknown.attributes().stream()
            .map(CelAttribute::qualifiers)
            .filter(qualifiers -> !qualifiers.isEmpty())
            .map(qualifiers -> qualifiers.getFirst().asString())
            .distinct()
            .sorted()
            .toList();
    return new Verdict.Undecided(missing, "not known: " + String.join(", ", missing));
  }

  private static String first(CelEvaluationException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
