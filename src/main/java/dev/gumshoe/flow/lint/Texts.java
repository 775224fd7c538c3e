package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.Condition;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Template;
import dev.gumshoe.flow.Verdict;
import dev.gumshoe.flow.cel.Compiled;
import dev.gumshoe.flow.cel.ExpressionProblem;
import dev.gumshoe.flow.cel.Expressions;
import dev.gumshoe.flow.parsed.Located;
import java.util.List;
import java.util.Optional;

/** Compiles the expressions of a flow and notes what is wrong at its place in the file. */
final class Texts {
  private final String document;
  private final Expressions expressions;
  private final Problems problems;

  Texts(String document, Expressions expressions, Problems problems) {
    this.document = document;
    this.expressions = expressions;
    this.problems = problems;
  }

  Condition condition(Located<String> text) {
    return switch (expressions.condition(text.value())) {
      case Compiled.Good(Condition condition, _) -> condition;
      case Compiled.Bad(List<ExpressionProblem> bad) -> {
        note(text, bad, "bad-condition");
        yield new NotCompiled(text.value());
      }
    };
  }

  Template template(Located<String> text) {
    return switch (expressions.template(text.value())) {
      case Compiled.Good(Template template, _) -> template;
      case Compiled.Bad(List<ExpressionProblem> bad) -> {
        note(text, bad, "bad-text");
        yield new NotCompiled(text.value());
      }
    };
  }

  private void note(Located<String> text, List<ExpressionProblem> bad, String rule) {
    if (text.value().isEmpty()) {
      // Noted when the file was read.
      return;
    }
    var written = new Written(document, text);
    for (ExpressionProblem problem : bad) {
      problems.error(written.at(problem.line(), problem.column()), rule, problem.message());
    }
  }

  /** Stands in a flow that is thrown away, because an error was noted. */
  private record NotCompiled(String text) implements Condition, Template {
    @Override
    public Verdict test(Scope scope) {
      throw new IllegalStateException("a flow with errors was run");
    }

    @Override
    public Optional<String> fill(Scope scope) {
      throw new IllegalStateException("a flow with errors was run");
    }

    @Override
    public String show(Scope scope, Quoting quoting) {
      throw new IllegalStateException("a flow with errors was run");
    }
  }
}
