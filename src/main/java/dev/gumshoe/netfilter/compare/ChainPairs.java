package dev.gumshoe.netfilter.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which chain of the right side stands for which of the left. A chain with a name that somebody
 * chose is found by its name; one with a hash for a name by all that it does, then by name, then by
 * the rules that jump to it, then by its own rules; what is left over by what it does.
 */
final class ChainPairs {
  private static final Deque<String> NONE = new ArrayDeque<>();

  private final TableContent left;
  private final TableContent right;
  private final Map<String, Integer> leftIds;
  private final Map<String, Integer> rightIds;
  private final Map<String, String> toRight = new LinkedHashMap<>();
  private final Set<String> rightFree;

  private ChainPairs(TableContent left, TableContent right) {
    this.left = left;
    this.right = right;
    var ids = new ContentIds();
    leftIds = ids.of(left);
    rightIds = ids.of(right);
    rightFree = new LinkedHashSet<>(right.chains().keySet());
  }

  static ChainPairs of(TableContent left, TableContent right) {
    var pairs = new ChainPairs(left, right);
    pairs.byName(Names.CHOSEN);
    pairs.byNameAndContent();
    pairs.byContent(Names.MADE);
    pairs.byName(Names.MADE);
    new PairsByCaller(pairs, left, right).find();
    new PairsByRules(pairs, left, right).find();
    pairs.byContent(Names.CHOSEN);
    return pairs;
  }

  private enum Names {
    CHOSEN,
    MADE;

    boolean has(ChainContent chain) {
      return chain.hashNamed() == (this == MADE);
    }
  }

  /** The chain of the right side; empty where there is none. */
  Optional<String> rightOf(String leftName) {
    return Optional.ofNullable(toRight.get(leftName));
  }

  /** Chains of the right side that no chain of the left stands for. */
  Set<String> rightOnly() {
    return rightFree;
  }

  /** Whether two jumps lead to chains that stand for each other. */
  boolean leadAlike(String leftJump, String rightJump) {
    return inRight(leftJump).equals(rightJump);
  }

  /** The name on the right side of a chain of the left; the same where no chain stands for it. */
  String inRight(String leftJump) {
    return toRight.getOrDefault(leftJump, leftJump);
  }

  private void byName(Names names) {
    for (ChainContent chain : left.chains().values()) {
      if (names.has(chain) && rightFree.contains(chain.name())) {
        pair(chain.name(), chain.name());
      }
    }
  }

  private void byNameAndContent() {
    for (ChainContent chain : left.chains().values()) {
      String name = chain.name();
      boolean free = chain.hashNamed() && rightFree.contains(name);
      if (free && (chain.alike() || id(leftIds, name) == id(rightIds, name))) {
        pair(name, name);
      }
    }
  }

  /** Chains that do nothing are not told apart by what they do. */
  private void byContent(Names names) {
    var free = new HashMap<Integer, Deque<String>>();
    for (String name : rightFree) {
      ChainContent chain = right.present(name);
      if (names.has(chain) && !chain.builtIn() && !chain.rules().isEmpty()) {
        free.computeIfAbsent(id(rightIds, name), _ -> new ArrayDeque<>()).add(name);
      }
    }
    for (ChainContent chain : left.chains().values()) {
      if (names.has(chain) && !chain.builtIn() && !toRight.containsKey(chain.name())) {
        Deque<String> alike = free.getOrDefault(id(leftIds, chain.name()), NONE);
        if (!alike.isEmpty()) {
          pair(chain.name(), alike.remove());
        }
      }
    }
  }

  /** The number of a chain; one that a loop of jumps kept from getting one is like no other. */
  private static int id(Map<String, Integer> ids, String name) {
    return ids.getOrDefault(name, Integer.MIN_VALUE);
  }

  /** Whether a chain of the left has a hash for a name and none of the right stands for it yet. */
  boolean leftFree(String name) {
    return !toRight.containsKey(name)
        && left.chain(name).filter(ChainContent::hashNamed).isPresent();
  }

  /** The same for a chain of the right. */
  boolean rightFree(String name) {
    return rightFree.contains(name) && right.present(name).hashNamed();
  }

  /** The chains of the left that one of the right stands for. */
  Set<String> leftPaired() {
    return toRight.keySet();
  }

  void pair(String leftName, String rightName) {
    toRight.put(leftName, rightName);
    rightFree.remove(rightName);
  }
}
