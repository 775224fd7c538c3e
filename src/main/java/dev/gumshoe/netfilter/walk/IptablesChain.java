package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A built-in chain of iptables, with the chains of its table. */
final class IptablesChain implements BaseChain {
  private final Place place;
  private final Set<Family> families;
  private final int priority;
  private final CompiledChain chain;
  private final Map<String, CompiledChain> table;
  private final Map<String, Place> places = new HashMap<>();

  IptablesChain(
      Place place,
      Set<Family> families,
      int priority,
      CompiledChain chain,
      Map<String, CompiledChain> table) {
    this.place = place;
    this.families = Set.copyOf(families);
    this.priority = priority;
    this.chain = chain;
    this.table = table;
    for (String name : table.keySet()) {
      places.put(
          name, new Place(place.rules(), place.backend(), place.hook(), place.table(), name));
    }
  }

  @Override
  public Hook hook() {
    return place.hook();
  }

  @Override
  public boolean sees(Family family) {
    return families.contains(family);
  }

  @Override
  public int priority() {
    return priority;
  }

  @Override
  public Kind kind() {
    if (place.table().equals("nat")) {
      return Kind.NAT;
    }
    return place.table().equals("mangle") && place.hook() == Hook.OUTPUT ? Kind.ROUTE : Kind.FILTER;
  }

  @Override
  public String backend() {
    return place.backend();
  }

  @Override
  public List<Outcome> pass(Traveller traveller, Budget budget) {
    return new ChainWalk(this, budget).from(traveller);
  }

  CompiledChain chain() {
    return chain;
  }

  Map<String, CompiledChain> table() {
    return table;
  }

  Place place(String chainName) {
    return places.getOrDefault(chainName, place);
  }

  Outcome policy(Traveller traveller) {
    String policy = chain.chain().policy();
    Traveller met = traveller.met(new Step.ByPolicy(place, policy, chain.chain().line()));
    return switch (policy) {
      case "DROP" -> Outcome.end(met, new Fate.Dropped());
      case "QUEUE" -> Outcome.end(met, new Fate.Queued("queue 0"));
      default -> Outcome.accept(met);
    };
  }
}
