package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is asked at each hook, in the kernel's order. */
final class HookChains {
  private final Map<Family, Map<Hook, List<BaseChain>>> chains = new EnumMap<>(Family.class);

  /**
   * Chains in order of priority; those of equal priority in the order in which they are given.
   *
   * @param all base chains of all hooks
   */
  HookChains(List<BaseChain> all) {
    for (Family family : Family.values()) {
      var byHook = new EnumMap<Hook, List<BaseChain>>(Hook.class);
      boolean translates =
          all.stream().anyMatch(chain -> chain.kind() == BaseChain.Kind.NAT && chain.sees(family));
      for (Hook hook : Hook.values()) {
        byHook.put(
            hook,
            at(
                hook,
                all.stream()
                    .filter(chain -> chain.hook() == hook && chain.sees(family))
                    .sorted(Comparator.comparingInt(BaseChain::priority))
                    .toList(),
                translates && hook != Hook.FORWARD));
      }
      chains.put(family, byHook);
    }
  }

  List<BaseChain> at(Family family, Hook hook) {
    return chains.getOrDefault(family, Map.of()).getOrDefault(hook, List.of());
  }

  /**
   * All nat chains of a hook are asked together, where the first of them stands. With a nat chain
   * at any hook, each hook settles its end of a connection, to no change where no chain does
   * (nf_nat_inet_fn).
   */
  private static List<BaseChain> at(Hook hook, List<BaseChain> sorted, boolean translates) {
    if (!translates) {
      return sorted;
    }
    List<BaseChain> nat =
        sorted.stream().filter(chain -> chain.kind() == BaseChain.Kind.NAT).toList();
    int usual = Bindings.changesDestination(hook) ? -100 : 100;
    int priority = nat.isEmpty() ? usual : nat.getFirst().priority();
    var found = new ArrayList<BaseChain>(sorted);
    found.removeAll(nat);
    int place =
        nat.isEmpty()
            ? (int) sorted.stream().filter(chain -> chain.priority() <= priority).count()
            : sorted.indexOf(nat.getFirst());
    found.add(place, new NatHook(hook, priority, nat));
    return List.copyOf(found);
  }
}
