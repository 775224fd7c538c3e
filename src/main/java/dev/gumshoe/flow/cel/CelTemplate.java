package dev.gumshoe.flow.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A text with expressions in CEL. */
final class CelTemplate implements Template {
  private static final String FOR_PEOPLE = ", ";

  private final String text;
  private final List<Part> parts;

  CelTemplate(String text, List<Part> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
  }

  sealed interface Part {}

  record Literal(String text) implements Part {}

  record Hole(Checked checked, List<String> reads) implements Part {
    /** The values of a list, or one value. */
    Optional<List<String>> values(Scope scope) {
      try {
        Object value = checked.program().eval(Evaluation.variables(scope, reads));
        return switch (value) {
          case CelUnknownSet _ -> Optional.empty();
          case List<?> list -> Optional.of(list.stream().map(String::valueOf).toList());
          default -> Optional.of(List.of(String.valueOf(value)));
        };
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
          Optional<List<String>> values = hole.values(scope);
          if (values.isEmpty()) {
            return Optional.empty();
          }
          filled.append(String.join(FOR_PEOPLE, values.get()));
        }
      }
    }
    return Optional.of(filled.toString());
  }

  @Override
  public Optional<List<String>> words(Scope scope) {
    List<Part> written = parts.stream().filter(part -> !part.equals(new Literal(""))).toList();
    return written.size() == 1 && written.getFirst() instanceof Hole hole
        ? hole.values(scope).filter(values -> !values.isEmpty())
        : fill(scope).map(List::of);
  }

  @Override
  public String show(Scope scope, Quoting quoting) {
    var shown = new StringBuilder();
    for (Part part : parts) {
      shown.append(
          switch (part) {
            case Literal(String literal) -> literal;
            case Hole hole ->
                hole.values(scope).map(values -> join(values, quoting)).orElse("(not known)");
          });
    }
    return shown.toString();
  }

  /** In a shell line each value of a list is a word of its own. */
  private static String join(List<String> values, Quoting quoting) {
    return values.stream()
        .map(quoting::quote)
        .collect(Collectors.joining(quoting.equals(Quoting.PLAIN) ? FOR_PEOPLE : " "));
  }
}
