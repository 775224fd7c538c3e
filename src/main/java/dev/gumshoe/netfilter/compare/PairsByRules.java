package dev.gumshoe.netfilter.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pairs hash-named chains that nothing else paired and that have half of their rules in common. */
final class PairsByRules {
  /** A rule that so many chains have tells none of them from the others. */
  private static final int TOO_COMMON = 32;

  private final ChainPairs pairs;
  private final TableContent left;
  private final TableContent right;
  private final Map<Integer, List<String>> having = new HashMap<>();

  PairsByRules(ChainPairs pairs, TableContent left, TableContent right) {
    this.pairs = pairs;
    this.left = left;
    this.right = right;
  }

  void find() {
    for (String name : pairs.rightOnly()) {
      if (pairs.rightFree(name)) {
        for (Meaning rule : right.present(name).rules()) {
          having.computeIfAbsent(rule.key(), _ -> new ArrayList<>()).add(name);
        }
      }
    }
    if (!having.isEmpty()) {
      left.chains().keySet().stream().filter(pairs::leftFree).forEach(this::findFor);
    }
  }

  private void findFor(String name) {
    List<Meaning> rules = left.present(name).rules();
    var common = new HashMap<String, Integer>();
    for (Meaning rule : rules) {
      List<String> chains = having.getOrDefault(rule.key(), List.of());
      if (chains.size() <= TOO_COMMON) {
        chains.forEach(chain -> common.merge(chain, 1, Integer::sum));
      }
    }
    common.entrySet().stream()
        .filter(entry -> pairs.rightFree(entry.getKey()))
        .filter(entry -> half(entry.getValue(), rules.size(), entry.getKey()))
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .ifPresent(entry -> pairs.pair(name, entry.getKey()));
  }

  private boolean half(int common, int ofLeft, String other) {
    return 2 * common >= Math.max(ofLeft, right.present(other).rules().size());
  }
}
