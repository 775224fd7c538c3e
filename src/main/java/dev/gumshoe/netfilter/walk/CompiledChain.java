package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.netfilter.packet.Packet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chain, ready to be walked.
 *
 * @param index which rules can match a packet at all
 */
record CompiledChain(Chain chain, List<CompiledRule> rules, RuleIndex index) {
  String name() {
    return chain.name();
  }

  /** Places of the rules to try, in order; all others do not match. */
  int[] candidates(Packet packet) {
    return index.candidates(packet);
  }

  static CompiledChain indexed(Chain chain, List<CompiledRule> rules) {
    return new CompiledChain(chain, rules, ChainIndex.of(rules));
  }

  static CompiledChain linear(Chain chain, List<CompiledRule> rules) {
    int[] all = IntStream.range(0, rules.size()).toArray();
    return new CompiledChain(chain, rules, _ -> all);
  }

  /** Finds the rules to try. */
  @FunctionalInterface
  interface RuleIndex {
    /** Their places, ascending; not to be changed. */
    int[] candidates(Packet packet);
  }
}
