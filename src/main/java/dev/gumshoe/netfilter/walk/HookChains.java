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
      for (Hook hook : Hook.values()) {
        byHook.put(
            hook,
            at(
                hook,
                all.stream()
                    .filter(chain -> chain.hook() == hook && chain.sees(family))
                    .sorted(Comparator.comparingInt(BaseChain::priority))
                    .toList()));
      }
      chains.put(family, byHook);
    }
  }

  List<BaseChain> at(Family family, Hook hook) {
    return chains.getOrDefault(family, Map.of()).getOrDefault(hook, List.of());
  }

  /** All nat chains of a hook are asked together, where the first of them stands. */
  private static List<BaseChain> at(Hook hook, List<BaseChain> sorted) {
    List<BaseChain> nat =
        sorted.stream().filter(chain -> chain.kind() == BaseChain.Kind.NAT).toList();
    var found = new ArrayList<BaseChain>();
    for (BaseChain chain : sorted) {
      if (chain.kind() != BaseChain.Kind.NAT) {
        found.add(chain);
      } else if (chain.equals(nat.getFirst())) {
        found.add(new NatHook(hook, chain.priority(), nat));
      }
    }
    return List.copyOf(found);
  }
}
