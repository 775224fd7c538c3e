package dev.gumshoe.flow.cel;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.PartialVars;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.flow.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A scope as CEL's variables: what is not known is an unknown attribute, never a default. */
final class Evaluation {
  private Evaluation() {}

  static PartialVars variables(Scope scope, List<String> reads) {
    var known = new HashMap<String, Object>();
    var unknown = new ArrayList<CelAttributePattern>();
    known.putAll(scope.targets());
    known.putAll(scope.inputs());
    for (String name : reads) {
      if (scope.evidence().get(name) instanceof Answer.Known(_, var facts)) {
        known.put(name, facts);
      } else {
        unknown.add(CelAttributePattern.create(name));
      }
    }
    return PartialVars.of(known, unknown.toArray(CelAttributePattern[]::new));
  }
}
