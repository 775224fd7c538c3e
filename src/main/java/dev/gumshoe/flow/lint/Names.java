package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedGather;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names are written one way, and a name means one thing in all expressions of a flow. */
final class Names implements LintRule {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Words and types of CEL (its specification, sections Syntax and Standard Definitions). */
  private static final Set<String> RESERVED =
      Set.of(
          "as",
          "break",
          "const",
          "continue",
          "else",
          "false",
          "for",
          "function",
          "if",
          "import",
          "in",
          "let",
          "loop",
          "package",
          "namespace",
          "null",
          "return",
          "true",
          "var",
          "void",
          "while",
          "bool",
          "bytes",
          "double",
          "dyn",
          "int",
          "list",
          "map",
          "string",
          "type",
          "uint");

  private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");

  @Override
  public void check(ParsedFlow flow, Problems problems) {
    form(flow.id(), ID, problems);
    flow.steps().forEach(step -> form(step.name(), ID, problems));
    flow.findings().forEach(finding -> form(finding.name(), ID, problems));
    Map<String, String> meaning = new HashMap<>();
    flow.roles().forEach(role -> variable(role.name(), "a role", meaning, problems));
    flow.inputs().forEach(input -> variable(input.name(), "an input", meaning, problems));
    for (var step : flow.steps()) {
      for (ParsedGather gather : step.gather()) {
        String kind = gather.read().value();
        variable(gather.name(), "evidence of kind " + kind, meaning, problems);
      }
    }
  }

  private static void variable(
      Located<String> name, String what, Map<String, String> meaning, Problems problems) {
    form(name, VARIABLE, problems);
    if (RESERVED.contains(name.value())) {
      problems.error(
          name.at(),
          "bad-name",
          "'%s' means something in conditions already; rename it".formatted(name.value()));
      return;
    }
    String before = meaning.putIfAbsent(name.value(), what);
    if (before != null && !before.equals(what)) {
      problems.error(
          name.at(),
          "ambiguous-name",
          "'%s' is already %s in this flow; rename one".formatted(name.value(), before));
    }
  }

  private static void form(Located<String> name, Pattern form, Problems problems) {
    // What is missing altogether was noted when the file was read.
    if (!name.value().isEmpty() && !form.matcher(name.value()).matches()) {
      problems.error(
          name.at(),
          "bad-name",
          "'%s' is no name; %s"
              .formatted(
                  name.value(),
                  form == ID
                      ? "write lower case words joined by hyphens"
                      : "write letters and digits, starting with a small letter"));
    }
  }
}
