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
      int close = end(text, open + 2);
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
            bad.forEach(
                p -> problems.add(problem(text, open + 2 + offset(text, open, p), p.message())));
      }
      at = close + 1;
    }
    parts.add(new CelTemplate.Literal(text.substring(at)));
    return problems.isEmpty()
        ? new Compiled.Good<>(new CelTemplate(text, parts), reads.stream().distinct().toList())
        : new Compiled.Bad<>(problems);
  }

  /** The brace that closes an expression: not one in a text, nor one that closes a map in it. */
  private static int end(String text, int from) {
    char quote = 0;
    int depth = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote != 0) {
        at += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '}' && depth-- == 0) {
        return at;
      }
      depth += quote == 0 && c == '{' ? 1 : 0;
    }
    return -1;
  }

  /** Units between the start of an expression and a problem in it. */
  private static int offset(String text, int open, ExpressionProblem problem) {
    int start = open + 2;
    for (int line = 1; line < problem.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start - (open + 2) + problem.column() - 1;
  }

  private static ExpressionProblem problem(String text, int offset, String message) {
    String before = text.substring(0, Math.min(offset, text.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new ExpressionProblem(line, before.length() - before.lastIndexOf('\n'), message);
  }
}
