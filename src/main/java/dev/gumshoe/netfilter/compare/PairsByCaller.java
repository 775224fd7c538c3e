package dev.gumshoe.netfilter.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Pairs hash-named chains to which the same rule of two paired chains jumps. From the chains that
 * are paired already down, so that a chain that changed keeps its callers and those that it calls.
 */
final class PairsByCaller {
  private final ChainPairs pairs;
  private final TableContent left;
  private final TableContent right;

  PairsByCaller(ChainPairs pairs, TableContent left, TableContent right) {
    this.pairs = pairs;
    this.left = left;
    this.right = right;
  }

  void find() {
    if (left.chains().keySet().stream().noneMatch(pairs::leftFree)) {
      return;
    }
    Deque<String> open = new ArrayDeque<>(pairs.leftPaired());
    while (!open.isEmpty()) {
      String caller = open.remove();
      pairs.rightOf(caller).ifPresent(other -> callees(caller, other, open));
    }
  }

  private void callees(String caller, String other, Deque<String> open) {
    Map<Integer, Deque<Meaning>> free = new HashMap<>();
    for (Meaning rule : right.present(other).rules()) {
      if (pairs.rightFree(rule.jump())) {
        free.computeIfAbsent(rule.key(), _ -> new ArrayDeque<>()).add(rule);
      }
    }
    for (Meaning rule : left.present(caller).rules()) {
      Deque<Meaning> alike = free.get(rule.key());
      if (alike != null && pairs.leftFree(rule.jump()) && pairedWithFirst(rule, alike)) {
        open.add(rule.jump());
      }
    }
  }

  private boolean pairedWithFirst(Meaning rule, Deque<Meaning> alike) {
    while (!alike.isEmpty()) {
      String callee = alike.remove().jump();
      if (pairs.rightFree(callee)) {
        pairs.pair(rule.jump(), callee);
        return true;
      }
    }
    return false;
  }
}
