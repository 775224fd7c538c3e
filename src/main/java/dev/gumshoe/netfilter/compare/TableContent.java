package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of one side: its chains in the order printed.
 *
 * @param printed whether the tool printed it; the kernel has none else, and every packet passes
 */
record TableContent(boolean printed, Map<String, ChainContent> chains) {
  /**
   * Gives the rules of a table their meaning.
   *
   * @param alike chains of which no rule needs one
   * @param declared names of the table's chains on either side, which tell a jump from a target
   */
  static TableContent of(
      boolean printed,
      ChainTexts texts,
      Set<String> alike,
      Set<String> declared,
      Meanings meanings) {
    Map<String, ChainContent> chains = LinkedHashMap.newLinkedHashMap(texts.rules().size());
    texts
        .rules()
        .forEach(
            (name, rules) ->
                chains.put(
                    name,
                    alike.contains(name)
                        ? ChainContent.alike(name, texts.policy(name))
                        : ChainContent.of(
                            name, texts.policy(name), meant(rules, declared, meanings))));
    return new TableContent(printed, chains);
  }

  private static List<Meaning> meant(List<Rule> rules, Set<String> declared, Meanings meanings) {
    var meant = new ArrayList<Meaning>(rules.size());
    for (Rule rule : rules) {
      meant.add(meanings.of(rule, declared));
    }
    return meant;
  }

  /** A chain that is known to be there. */
  ChainContent present(String name) {
    return chain(name).orElseThrow();
  }

  Optional<ChainContent> chain(String name) {
    return Optional.ofNullable(chains.get(name));
  }
}
