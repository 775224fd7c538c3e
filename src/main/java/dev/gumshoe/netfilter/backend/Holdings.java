package dev.gumshoe.netfilter.backend;

import dev.gumshoe.evidence.LegacyTables.LegacyTable;
import dev.gumshoe.evidence.RuleSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each backend holds, as far as it was read. Of several outputs the fullest counts. */
final class Holdings {
  private Holdings() {}

  /**
   * The legacy backend holds nothing where the kernel lists no table of it, or where its tool shows
   * every table that is listed and they are empty.
   */
  static Holding legacy(FamilyView view) {
    List<RuleSet> saved = view.saved(Backend.LEGACY);
    Set<String> listed = listed(view);
    Set<String> shown = new HashSet<>();
    saved.forEach(set -> set.tables().forEach(table -> shown.add(table.name())));
    boolean unseen = !shown.containsAll(listed) || warned(view) && shown.isEmpty();
    boolean whole = saved.stream().anyMatch(Holdings::whole) && !unseen;
    boolean nothingListed = !view.listed().isEmpty() && listed.isEmpty() && !warned(view);
    return fullest(saved.stream().map(Content::of))
        .orElseGet(
            () ->
                whole || nothingListed
                    ? new Holding.None(shown.size())
                    : new Holding.NotKnown(view.command("-legacy-save")));
  }

  /** That nf_tables holds nothing, only nft can tell: no iptables shows all tables of it. */
  static Holding nfTables(FamilyView view) {
    var printed = view.saved(Backend.NF_TABLES).stream().map(Content::of);
    var shown = view.nftTables().stream().map(Content::of);
    return fullest(Stream.concat(printed, shown))
        .orElseGet(
            () ->
                view.nftRead()
                    ? new Holding.None(
                        view.nftTables().stream().mapToLong(List::size).max().orElse(0))
                    : new Holding.NotKnown("nft list ruleset"));
  }

  /** Names of the legacy tables that the kernel lists. */
  static Set<String> listed(FamilyView view) {
    return view.listed().stream()
        .flatMap(list -> list.tables().stream())
        .map(LegacyTable::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a tool warned that there are legacy tables. */
  static boolean warned(FamilyView view) {
    return view.saved(Backend.NF_TABLES).stream().anyMatch(RuleSet::otherBackendHasTables);
  }

  /** {@code iptables -S} names no generator, and shows one table of several. */
  private static boolean whole(RuleSet set) {
    return !set.generator().isEmpty() || set.tables().isEmpty();
  }

  private static Optional<Holding> fullest(Stream<Content> contents) {
    return contents
        .max(Comparator.comparingLong(content -> content.rules() + content.policies()))
        .flatMap(Content::holding);
  }
}
