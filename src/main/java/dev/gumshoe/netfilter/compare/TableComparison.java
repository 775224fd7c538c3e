package dev.gumshoe.netfilter.compare;

import java.util.List;

/**
 * A table on both sides. A table that holds no rule, no chain of its own and only {@code ACCEPT} as
 * policy does what an absent table does.
 *
 * @param presence on which side it was printed
 * @param chains built-in chains first; those that are the same are among them
 */
public record TableComparison(String name, Presence presence, List<ChainComparison> chains) {
  public TableComparison {
    chains = List.copyOf(chains);
  }

  /** Whether the table does the same on both sides. */
  public boolean equal() {
    return chains.stream().allMatch(ChainComparison::equal);
  }
}
