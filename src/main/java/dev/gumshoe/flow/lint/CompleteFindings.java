package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.parsed.ParsedFinding;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedRemedy;
import java.util.Set;

/** A fault has remedies that can be verified; an undetermined end says what to look at next. */
final class CompleteFindings implements LintRule {
  private static final String RULE = "incomplete-finding";
  private static final Set<String> SURE = Set.of("proven", "likely", "possible");
  private static final Set<String> TERMS = Set.of("now", "for-good");

  @Override
  public void check(ParsedFlow flow, Problems problems) {
    flow.findings().forEach(finding -> check(finding, problems));
  }

  private static void check(ParsedFinding finding, Problems problems) {
    var at = finding.name().at();
    String name = "finding '" + finding.name().value() + "'";
    switch (finding.kind().value()) {
      case "fault" -> {
        if (finding.remedies().isEmpty()) {
          problems.error(at, RULE, name + " has no remedy");
        }
        if (finding.sure().filter(sure -> SURE.contains(sure.value())).isEmpty()) {
          problems.error(at, RULE, name + " does not say how sure: proven, likely or possible");
        }
        finding.remedies().forEach(remedy -> check(remedy, problems));
      }
      case "healthy" -> {
        if (!finding.remedies().isEmpty() || finding.sure().isPresent()) {
          problems.error(at, RULE, name + " is healthy: nothing is to be remedied");
        }
      }
      case "undetermined" -> {
        if (finding.next().isEmpty()) {
          problems.error(at, RULE, name + " does not say what to look at next");
        }
      }
      case "" -> {
        // Noted when the file was read.
      }
      default ->
          problems.error(
              finding.kind().at(),
              RULE,
              "'%s' is no kind of finding; write fault, healthy or undetermined"
                  .formatted(finding.kind().value()));
    }
  }

  private static void check(ParsedRemedy remedy, Problems problems) {
    var at = remedy.title().at();
    if (remedy.verify().isEmpty()) {
      problems.error(at, RULE, "this remedy has no verification");
    }
    String term = remedy.term().value();
    if (!term.isEmpty() && !TERMS.contains(term)) {
      problems.error(remedy.term().at(), RULE, "the term of a remedy is now or for-good");
    }
    if (remedy.commands().isEmpty()) {
      problems.error(at, RULE, "this remedy has no commands");
    }
  }
}
