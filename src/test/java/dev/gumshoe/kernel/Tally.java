package dev.gumshoe.kernel;

import dev.gumshoe.netfilter.walk.Assumption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a run came to. For one thread. */
final class Tally {
  /** What Gumshoe is not told about the node of this test. */
  private static final String UNTOLD =
      "the chains of legacy .*|a transparent proxy .*|the rules of routing .*";

  int ruleSets;
  int refused;
  int packets;
  int divided;
  final List<String> mismatches = new ArrayList<>();
  final List<String> refusals = new ArrayList<>();
  final List<String> refusedRules = new ArrayList<>();

  /** Packets whose way we say depends on what this node fully determines, with the first reason. */
  final List<String> needless = new ArrayList<>();

  final Coverage coverage = new Coverage();
  private final Set<String> fates = new LinkedHashSet<>();

  void add(Scene scene, Loaded loaded, Seen seen) {
    packets++;
    divided += seen.walk().paths().size() > 1 ? 1 : 0;
    seen.agreed().ifPresent(path -> fates.add(path.fate().word()));
    seen.walk().paths().stream()
        .flatMap(path -> path.assumptions().stream())
        .filter(Tally::lasting)
        .findFirst()
        .ifPresent(one -> needless.add(one + "   for   " + seen.told()));
    coverage.add(scene, loaded, seen);
  }

  private static boolean lasting(Assumption assumption) {
    return assumption.questions().stream()
        .map(Assumption.Clause::question)
        .anyMatch(question -> question.lasting() && !question.text().matches(UNTOLD));
  }

  void add(Tally other) {
    ruleSets += other.ruleSets;
    refused += other.refused;
    packets += other.packets;
    divided += other.divided;
    mismatches.addAll(other.mismatches);
    refusals.addAll(other.refusals);
    refusedRules.addAll(other.refusedRules);
    needless.addAll(other.needless);
    fates.addAll(other.fates);
    coverage.add(other.coverage);
  }

  @Override
  public String toString() {
    return """
        %d rule sets (%d more refused by the tools), %d packets, %d mismatches
        fates %s; %d packets with more than one way, %d of them needlessly
        """
            .formatted(
                ruleSets, refused, packets, mismatches.size(), fates, divided, needless.size())
        + coverage;
  }
}
