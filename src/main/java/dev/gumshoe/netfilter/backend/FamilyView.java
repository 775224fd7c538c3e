package dev.gumshoe.netfilter.backend;

import dev.gumshoe.evidence.LegacyTables;
import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.evidence.NftRules.NftTable;
import dev.gumshoe.evidence.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was read of one family.
 *
 * @param family {@code ipv4} or {@code ipv6}
 */
record FamilyView(String family, List<Observation> read) {
  private static final Set<String> OF_IPTABLES =
      Set.of("filter", "nat", "mangle", "raw", "security");

  /** A command of this family: {@code command("-nft-save")}. */
  String command(String rest) {
    return (family.equals("ipv6") ? "ip6tables" : "iptables") + rest;
  }

  /** The rules that tools printed of a backend. */
  List<RuleSet> saved(Backend backend) {
    return savedAnywhere().stream()
        .filter(saved -> backend(saved).equals(Optional.of(backend)))
        .map(Observation.Saved::rules)
        .toList();
  }

  List<Observation.Saved> savedAnywhere() {
    return all(Observation.Saved.class);
  }

  List<LegacyTables> listed() {
    return all(Observation.Listed.class).stream().map(Observation.Listed::tables).toList();
  }

  List<Observation.Installed> installed() {
    return all(Observation.Installed.class);
  }

  /** Whether nft showed its tables. */
  boolean nftRead() {
    return !all(Observation.Shown.class).isEmpty();
  }

  /** The tables of this family that nft shows; each output on its own. */
  List<List<NftTable>> nftTables() {
    return all(Observation.Shown.class).stream().map(shown -> ours(shown.rules())).toList();
  }

  /** Tables that no iptables can show. */
  List<String> onlyNft() {
    var hidden = saved(Backend.NF_TABLES).stream().flatMap(set -> set.hiddenTables().stream());
    String ip = family.equals("ipv6") ? "ip6" : "ip";
    var foreign =
        nftTables().stream()
            .flatMap(List::stream)
            .filter(table -> !table.family().equals(ip) || !OF_IPTABLES.contains(table.name()))
            .map(table -> table.family() + " " + table.name());
    return Stream.concat(hidden.map(name -> ip + " " + name), foreign).distinct().toList();
  }

  /** The backend of rules that were printed, or of the tool at the place where they were. */
  Optional<Backend> backend(Observation.Saved saved) {
    return Backend.of(saved.rules().backend())
        .or(
            () ->
                installed().stream()
                    .filter(tool -> tool.place().equals(saved.place()))
                    .findFirst()
                    .flatMap(tool -> Backend.of(tool.version().backend())));
  }

  private List<NftTable> ours(NftRules rules) {
    String ip = family.equals("ipv6") ? "ip6" : "ip";
    return rules.tables().stream()
        .filter(table -> table.family().equals(ip) || table.family().equals("inet"))
        .toList();
  }

  private <T extends Observation> List<T> all(Class<T> kind) {
    return read.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
