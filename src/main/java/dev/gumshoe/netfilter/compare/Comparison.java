package dev.gumshoe.netfilter.compare;

import java.util.List;

/**
 * How two rule sets differ in meaning.
 *
 * @param notes what the differences mean, where that is known; the deciding one first
 * @param tables every table that either side has, in the kernel's order
 */
public record Comparison(List<Note> notes, List<TableComparison> tables) {
  public Comparison {
    notes = List.copyOf(notes);
    tables = List.copyOf(tables);
  }

  /** Whether both do the same to every packet, as far as rules tell. */
  public boolean equal() {
    return tables.stream().allMatch(TableComparison::equal);
  }

  /** How many differences there are of all kinds: rules, policies, names, chains on one side. */
  public long differences() {
    return tables.stream()
        .flatMap(table -> table.chains().stream())
        .mapToLong(ChainComparison::count)
        .sum();
  }
}
