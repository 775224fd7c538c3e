package dev.gumshoe.netfilter.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which families were read. Each has its own rules, so each is reported on its own. */
final class Families {
  private static final String IPV4 = "ipv4";
  private static final String IPV6 = "ipv6";

  private final List<Observation> read;
  private final Set<String> named = new TreeSet<>();

  Families(List<Observation> read) {
    this.read = List.copyOf(read);
    read.stream().map(Families::family).filter(name -> !name.isEmpty()).forEach(named::add);
    if (named.isEmpty()) {
      read.forEach(this::addTablesOfNft);
    }
    if (named.isEmpty()) {
      named.add(IPV4);
    }
  }

  /** One view for each; what does not name its family is in the first. */
  List<FamilyView> views() {
    var views = new ArrayList<FamilyView>();
    for (String family : named) {
      views.add(
          new FamilyView(
              family,
              read.stream()
                  .filter(one -> one instanceof Observation.Shown || family(one, family))
                  .toList()));
    }
    return views;
  }

  /** The family that an observation names; empty where it does not. */
  static String family(Observation observation) {
    return switch (observation) {
      case Observation.Saved(var _, var rules) -> rules.family();
      case Observation.Installed(var _, var version) -> ofTool(version.tool());
      case Observation.Listed(var _, var tables) -> tables.family();
      case Observation.Shown _ -> "";
    };
  }

  private boolean family(Observation one, String family) {
    String own = family(one);
    return own.isEmpty() ? family.equals(named.iterator().next()) : own.equals(family);
  }

  private void addTablesOfNft(Observation observation) {
    if (observation instanceof Observation.Shown(var _, var rules)) {
      for (var table : rules.tables()) {
        if (table.family().equals("ip6")) {
          named.add(IPV6);
        } else if (table.family().equals("ip")) {
          named.add(IPV4);
        }
      }
    }
  }

  private static String ofTool(String tool) {
    return tool.contains("ip6tables") ? IPV6 : tool.contains("iptables") ? IPV4 : "";
  }
}
