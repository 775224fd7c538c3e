package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.compare.Meanings.CommentUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two rule sets by meaning: counters, the order of chains, of tables and of sets, the
 * place of comments and the rounding of probabilities do not matter; the order of rules in a chain
 * does. Costs n·log n in the number of rules.
 */
public final class RuleSetComparer {
  /** The order in which the kernel asks the tables (linux/netfilter_ipv4.h). */
  private static final List<String> ORDER = List.of("raw", "mangle", "nat", "filter", "security");

  private final CommentUse comments;

  private RuleSetComparer(CommentUse comments) {
    this.comments = comments;
  }

  /** Compares all of a rule; what a comment says is part of it. */
  public static RuleSetComparer ofWholeRules() {
    return new RuleSetComparer(CommentUse.COMPARED);
  }

  /** Compares only what changes a packet's way: what a comment says does not. */
  public static RuleSetComparer ofWaysOnly() {
    return new RuleSetComparer(CommentUse.IGNORED);
  }

  /**
   * Compares two rule sets of the same family.
   *
   * @param sides what the notes call them
   */
  public Comparison compare(RuleSet left, RuleSet right, Sides sides) {
    var meanings = new Meanings(comments, size(left));
    Map<String, Table> before = byName(left);
    Map<String, Table> after = byName(right);
    var tables = new ArrayList<TableComparison>();
    for (String name : names(before, after)) {
      Optional<Table> one = Optional.ofNullable(before.get(name));
      Optional<Table> other = Optional.ofNullable(after.get(name));
      tables.add(
          one.flatMap(table -> other.flatMap(same -> SameTable.of(table, same)))
              .orElseGet(() -> compare(name, one, other, meanings)));
    }
    return new Comparison(Notes.on(Compared.of(left, right, sides, tables)), tables);
  }

  private static int size(RuleSet rules) {
    return rules.tables().stream().mapToInt(table -> table.rules().size()).sum();
  }

  private static TableComparison compare(
      String name, Optional<Table> left, Optional<Table> right, Meanings meanings) {
    ChainTexts one = left.map(ChainTexts::of).orElse(ChainTexts.none());
    ChainTexts other = right.map(ChainTexts::of).orElse(ChainTexts.none());
    Set<String> declared = new HashSet<>(one.policies().keySet());
    declared.addAll(other.policies().keySet());
    Set<String> alike = one.alike(other);
    return TableComparer.compare(
        name,
        TableContent.of(left.isPresent(), one, alike, declared, meanings),
        TableContent.of(right.isPresent(), other, alike, declared, meanings));
  }

  /** A restore empties a table before it fills it: of two of one name the last stays. */
  private static Map<String, Table> byName(RuleSet rules) {
    var found = new LinkedHashMap<String, Table>();
    rules.tables().forEach(table -> found.put(table.name(), table));
    return found;
  }

  private static List<String> names(Map<String, Table> before, Map<String, Table> after) {
    var names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream().sorted(Comparator.comparingInt(RuleSetComparer::place)).toList();
  }

  private static int place(String table) {
    int at = ORDER.indexOf(table);
    return at < 0 ? ORDER.size() : at;
  }
}
