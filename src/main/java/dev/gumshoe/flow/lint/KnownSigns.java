package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.Signs;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFlow;
import java.util.Arrays;

/** Symptoms are in languages that are searched in, and error texts are long enough to tell. */
final class KnownSigns implements LintRule {
  private static final String RULE = "bad-sign";

  /** A text of fewer letters stands in too many lines that mean something else. */
  private static final int SHORTEST = 8;

  @Override
  public void check(ParsedFlow flow, Problems problems) {
    flow.signs().translated().keySet().stream()
        .filter(language -> !Signs.LANGUAGES.contains(language.value()))
        .forEach(
            language ->
                problems.error(
                    language.at(),
                    RULE,
                    "'%s' is no language that symptoms are searched in; write one of %s"
                        .formatted(language.value(), String.join(", ", Signs.LANGUAGES))));
    flow.signs().errors().forEach(error -> error(error, problems));
  }

  private static void error(Located<String> error, Problems problems) {
    String text = error.value();
    boolean tells =
        text.indexOf('\n') < 0
            && Arrays.stream(text.split("\\*")).anyMatch(part -> part.strip().length() >= SHORTEST);
    if (!tells) {
      problems.error(
          error.at(),
          RULE,
          "'%s' stands in lines of any kind; write at least %d characters of one line in a row"
              .formatted(text.strip(), SHORTEST));
    }
  }
}
