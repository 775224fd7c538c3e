package dev.gumshoe.flow.cel;

import dev.gumshoe.flow.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes a text with expressions apart; a doubled dollar sign before a brace stands for one. */
final class TemplateReader {
  private TemplateReader() {}

  static Compiled<Template> read(String text, Function<String, Compiled<Checked>> check) {
    var parts = new ArrayList<CelTemplate.Part>();
    var reads = new ArrayList<String>();
    var problems = new ArrayList<ExpressionProblem>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("${", at);
      if (open < 0) {
        break;
      }
      if (open > at && text.charAt(open - 1) == '$') {
        parts.add(new CelTemplate.Literal(text.substring(at, open - 1) + "${"));
        at = open + 2;
        continue;
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        problems.add(problem(text, open, "'${' is not closed by '}'"));
        return new Compiled.Bad<>(problems);
      }
      parts.add(new CelTemplate.Literal(text.substring(at, open)));
      switch (check.apply(text.substring(open + 2, close))) {
        case Compiled.Good(Checked checked, List<String> names) -> {
          parts.add(new CelTemplate.Hole(checked, names));
          reads.addAll(names);
        }
        case Compiled.Bad(List<ExpressionProblem> bad) ->
            bad.forEach(p -> problems.add(problem(text, open + 1 + p.column(), p.message())));
      }
      at = close + 1;
    }
    parts.add(new CelTemplate.Literal(text.substring(at)));
    return problems.isEmpty()
        ? new Compiled.Good<>(new CelTemplate(text, parts), reads.stream().distinct().toList())
        : new Compiled.Bad<>(problems);
  }

  private static ExpressionProblem problem(String text, int offset, String message) {
    String before = text.substring(0, Math.min(offset, text.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new ExpressionProblem(line, before.length() - before.lastIndexOf('\n'), message);
  }
}
