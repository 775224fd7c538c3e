package dev.gumshoe.flow.lint;

import dev.gumshoe.evidence.FactType;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.Kinds;
import dev.gumshoe.flow.InputType;
import dev.gumshoe.flow.cel.Vocabulary;
import dev.gumshoe.flow.parsed.ParsedFlow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;

/** The names that a flow's expressions may use. */
final class Vocabularies {
  private Vocabularies() {}

  static Vocabulary of(ParsedFlow flow) {
    var evidence = new LinkedHashMap<String, FactType.Struct>();
    for (var step : flow.steps()) {
      for (var gather : step.gather()) {
        Kinds.find(gather.read().value())
            .ifPresent(kind -> evidence.put(gather.name().value(), Facts.typeOf(kind.type())));
      }
    }
    var inputs = new LinkedHashMap<String, FactType>();
    for (var input : flow.inputs()) {
      if (!evidence.containsKey(input.name().value())) {
        boolean port =
            InputType.named(input.type().value()).filter(InputType.PORT::equals).isPresent();
        inputs.put(input.name().value(), port ? new FactType.Whole() : new FactType.Text());
      }
    }
    var targets = new LinkedHashSet<String>();
    flow.roles().forEach(role -> targets.add(role.name().value()));
    targets.removeAll(evidence.keySet());
    targets.removeAll(inputs.keySet());
    return new Vocabulary(evidence, inputs, targets);
  }
}
