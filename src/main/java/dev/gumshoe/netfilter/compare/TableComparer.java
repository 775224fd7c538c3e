package dev.gumshoe.netfilter.compare;

import java.util.ArrayList;
import java.util.List;

/** Compares a table of one side with the table of the same name of the other. */
final class TableComparer {
  private final TableContent left;
  private final TableContent right;
  private final ChainPairs pairs;

  private TableComparer(TableContent left, TableContent right) {
    this.left = left;
    this.right = right;
    this.pairs = ChainPairs.of(left, right);
  }

  static TableComparison compare(String name, TableContent left, TableContent right) {
    Presence presence =
        left.printed() == right.printed()
            ? Presence.BOTH
            : left.printed() ? Presence.LEFT_ONLY : Presence.RIGHT_ONLY;
    return new TableComparison(name, presence, new TableComparer(left, right).chains());
  }

  private List<ChainComparison> chains() {
    var found = new ArrayList<ChainComparison>();
    for (ChainContent chain : left.chains().values()) {
      found.add(
          pairs
              .rightOf(chain.name())
              .map(name -> both(chain, right.present(name)))
              .orElseGet(() -> leftOnly(chain)));
    }
    pairs.rightOnly().forEach(name -> found.add(rightOnly(right.present(name))));
    found.sort((one, other) -> Boolean.compare(userChain(one), userChain(other)));
    return found;
  }

  private static boolean userChain(ChainComparison chain) {
    return chain.leftPolicy().isEmpty() && chain.rightPolicy().isEmpty();
  }

  private ChainComparison both(ChainContent one, ChainContent other) {
    return new ChainComparison(
        one.name(),
        other.name(),
        one.hashNamed() && other.hashNamed(),
        Presence.BOTH,
        one.policy(),
        other.policy(),
        RuleLists.compare(one.rules(), other.rules(), pairs));
  }

  private ChainComparison leftOnly(ChainContent chain) {
    if (chain.builtIn()) {
      return both(chain, ChainContent.absentBuiltIn(chain.name()));
    }
    return new ChainComparison(
        chain.name(),
        chain.name(),
        chain.hashNamed(),
        Presence.LEFT_ONLY,
        "",
        "",
        RuleLists.compare(chain.rules(), List.of(), pairs));
  }

  private ChainComparison rightOnly(ChainContent chain) {
    if (chain.builtIn()) {
      return both(ChainContent.absentBuiltIn(chain.name()), chain);
    }
    return new ChainComparison(
        chain.name(),
        chain.name(),
        chain.hashNamed(),
        Presence.RIGHT_ONLY,
        "",
        "",
        RuleLists.compare(List.of(), chain.rules(), pairs));
  }
}
