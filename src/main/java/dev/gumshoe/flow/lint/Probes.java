package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.evidence.Kind;
import dev.gumshoe.evidence.Kinds;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedGather;
import dev.gumshoe.flow.parsed.ParsedProbe;
import java.util.Optional;

/**
 * Probes read a known kind, with rights and limits that are known, by a command that only looks.
 */
final class Probes implements LintRule {
  @Override
  public void check(ParsedFlow flow, Problems problems) {
    for (var step : flow.steps()) {
      for (var gather : step.gather()) {
        switch (gather) {
          case ParsedGather.ByProbes probes -> check(probes, problems);
          case ParsedGather.ByPackets(_, _, var packets) ->
              packets.trigger().ifPresent(trigger -> check(trigger.probe(), problems));
        }
      }
    }
  }

  private static void check(ParsedGather.ByProbes gather, Problems problems) {
    var read = gather.read();
    Optional<Kind> kind = Kinds.find(read.value());
    if (kind.filter(Kind::ofPackets).isPresent()) {
      problems.error(
          read.at(),
          "unknown-kind",
          "no command prints '"
              + read.value()
              + "'; it is made of packet captures, which 'packets' describes");
    } else if (!read.value().isEmpty() && kind.isEmpty()) {
      problems.error(
          read.at(),
          "unknown-kind",
          "no parser reads '" + read.value() + "'; 'gumshoe parse --list' names the kinds");
    }
    gather.probes().forEach(probe -> check(probe, problems));
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
