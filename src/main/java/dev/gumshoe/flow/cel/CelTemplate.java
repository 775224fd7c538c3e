package dev.gumshoe.flow.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Template;
import java.util.List;
import java.util.Optional;

/** A text with expressions in CEL. */
final class CelTemplate implements Template {
  private final String text;
  private final List<Part> parts;

  CelTemplate(String text, List<Part> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
  }

  sealed interface Part {}

  record Literal(String text) implements Part {}

  record Hole(Checked checked, List<String> reads) implements Part {
    Optional<String> value(Scope scope) {
      try {
        Object value = checked.program().eval(Evaluation.variables(scope, reads));
        return value instanceof CelUnknownSet
            ? Optional.empty()
            : Optional.of(String.valueOf(value));
      } catch (CelEvaluationException e) {
        // A list that is empty, an input that was not given: there is no value to fill in.
        return Optional.empty();
      }
    }
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Optional<String> fill(Scope scope) {
    var filled = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Literal(String literal) -> filled.append(literal);
        case Hole hole -> {
          Optional<String> value = hole.value(scope);
          if (value.isEmpty()) {
            return Optional.empty();
          }
          filled.append(value.get());
        }
      }
    }
    return Optional.of(filled.toString());
  }

  @Override
  public String show(Scope scope, Quoting quoting) {
    var shown = new StringBuilder();
    for (Part part : parts) {
      shown.append(
          switch (part) {
            case Literal(String literal) -> literal;
            case Hole hole -> hole.value(scope).map(quoting::quote).orElse("(not known)");
          });
    }
    return shown.toString();
  }
}
