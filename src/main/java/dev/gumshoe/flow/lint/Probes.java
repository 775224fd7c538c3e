package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.evidence.Kinds;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedProbe;

/**
 * Probes read a known kind, with rights and limits that are known, by a command that only looks.
 */
final class Probes implements LintRule {
  @Override
  public void check(ParsedFlow flow, Problems problems) {
    for (var step : flow.steps()) {
      for (var gather : step.gather()) {
        var read = gather.probes().getFirst().read();
        if (!read.value().isEmpty() && Kinds.find(read.value()).isEmpty()) {
          problems.error(
              read.at(),
              "unknown-kind",
              "no parser reads '" + read.value() + "'; 'gumshoe parse --list' names the kinds");
        }
        gather.probes().forEach(probe -> check(probe, problems));
      }
    }
  }

  private static void check(ParsedProbe probe, Problems problems) {
    probe
        .as()
        .filter(as -> !as.value().equals("root") && !as.value().equals("operator"))
        .ifPresent(
            as ->
                problems.error(
                    as.at(),
                    "bad-probe",
                    "'" + as.value() + "' is nobody that a probe runs as; write root or operator"));
    probe
        .limit()
        .filter(limit -> Limits.read(limit.value()).isEmpty())
        .ifPresent(
            limit ->
                problems.error(
                    limit.at(),
                    "bad-probe",
                    "'" + limit.value() + "' is no limit; write seconds, 1 to 600"));
    if (!probe.run().isEmpty()) {
      ReadOnlyPolicy.objection(probe.run().stream().map(word -> word.value()).toList())
          .ifPresent(
              objection -> problems.error(probe.run().getFirst().at(), "not-read-only", objection));
    }
  }
}
