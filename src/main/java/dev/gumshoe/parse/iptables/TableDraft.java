package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Chain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.extension.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table while its lines are carried out, one after another. */
final class TableDraft {
  private final String name;
  private final int line;
  private final List<String> builtIn;
  private final Map<String, Chain> chains = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  /** The chain that was looked for last, and is there: rules of a chain mostly stand together. */
  private String met = "";

  TableDraft(String name, int line, List<String> builtIn) {
    this.name = name;
    this.line = line;
    this.builtIn = builtIn;
  }

  String name() {
    return name;
  }

  /**
   * Adds a chain.
   *
   * @throws RefusedException where the loader does not take it
   */
  void declare(Chain chain) {
    boolean builtIn = isBuiltIn(chain.name());
    if (!builtIn) {
      ChainNames.check(chain.name());
      if (!chain.policy().isEmpty()) {
        throw new RefusedException(
            "chain " + chain.name() + " is not of the kernel and can have no policy");
      }
    } else if (!chain.policy().isEmpty()
        && !chain.policy().equals("ACCEPT")
        && !chain.policy().equals("DROP")) {
      throw new RefusedException("a policy is ACCEPT or DROP, not " + chain.policy());
    }
    if (chains.put(chain.name(), chain) != null && !builtIn) {
      throw new RefusedException("chain " + chain.name() + " is declared twice");
    }
  }

  /**
   * Carries out a line.
   *
   * @throws RefusedException where the loader cannot
   */
  void apply(Command command) {
    switch (command) {
      case Command.Append(String chain, List<Rule> more) -> {
        check(chain);
        if (more.size() == 1) {
          rules.add(more.getFirst());
        } else {
          rules.addAll(more);
        }
      }
      case Command.Insert(String chain, int number, List<Rule> more) -> insert(chain, number, more);
      case Command.Replace(String chain, int number, List<Rule> more) -> {
        int at = place(chain, number);
        rules.remove(at);
        rules.addAll(at, more);
      }
      case Command.Delete(String chain, int number, List<Rule> more) -> delete(chain, number, more);
      case Command.NewChain(String chain, int at) -> create(chain, at);
      case Command.DeleteChain(String chain) -> drop(chain);
      case Command.Flush(String chain) -> flush(chain);
      case Command.Rename(String chain, String other) -> rename(chain, other);
      case Command.Policy(String chain, String policy, long packets, long bytes, int at) ->
          policy(new Chain(chain, policy, packets, bytes, at));
      case Command.Nothing() -> {}
    }
  }

  Table build() {
    return new Table(name, line, List.copyOf(chains.values()), rules);
  }

  private boolean isBuiltIn(String chain) {
    return builtIn.contains(chain);
  }

  private void check(String chain) {
    if (chain.equals(met)) {
      return;
    }
    if (!chains.containsKey(chain) && !isBuiltIn(chain)) {
      throw new RefusedException("the rule's chain " + chain + " was not declared");
    }
    met = chain;
  }

  private void insert(String chain, int number, List<Rule> more) {
    check(chain);
    List<Integer> places = places(chain);
    if (number > places.size() + 1) {
      throw new RefusedException(
          "chain " + chain + " has no place " + number + ": it has " + places.size() + " rules");
    }
    rules.addAll(number > places.size() ? rules.size() : places.get(number - 1), more);
  }

  private void delete(String chain, int number, List<Rule> more) {
    check(chain);
    if (number > 0) {
      rules.remove(place(chain, number));
      return;
    }
    for (Rule one : more) {
      int at = SameRule.find(rules, one);
      if (at < 0) {
        throw new RefusedException("chain " + chain + " has no such rule to delete");
      }
      rules.remove(at);
    }
  }

  private int place(String chain, int number) {
    check(chain);
    List<Integer> places = places(chain);
    if (number > places.size()) {
      throw new RefusedException("chain " + chain + " has no rule " + number);
    }
    return places.get(number - 1);
  }

  private List<Integer> places(String chain) {
    var found = new ArrayList<Integer>();
    for (int at = 0; at < rules.size(); at++) {
      if (rules.get(at).chain().equals(chain)) {
        found.add(at);
      }
    }
    return found;
  }

  private void create(String chain, int at) {
    if (isBuiltIn(chain) || chains.containsKey(chain)) {
      throw new RefusedException("chain " + chain + " is there already");
    }
    declare(new Chain(chain, "", 0, 0, at));
  }

  private void flush(String chain) {
    if (chain.isEmpty()) {
      rules.clear();
      return;
    }
    check(chain);
    rules.removeIf(rule -> rule.chain().equals(chain));
  }

  private void drop(String chain) {
    if (chain.isEmpty()) {
      chains.keySet().removeIf(each -> !isBuiltIn(each));
      met = "";
      return;
    }
    check(chain);
    if (isBuiltIn(chain)) {
      throw new RefusedException(chain + " is a chain of the kernel and cannot be deleted");
    }
    for (Rule rule : rules) {
      if (rule.chain().equals(chain) || rule.target().equals(chain)) {
        throw new RefusedException("chain " + chain + " cannot be deleted: it is in use");
      }
    }
    chains.remove(chain);
    met = "";
  }

  private void rename(String chain, String other) {
    check(chain);
    if (rules.stream()
        .anyMatch(rule -> rule.chain().equals(chain) || rule.target().equals(chain))) {
      throw new RefusedException(
          "chain " + chain + " is in use; Gumshoe reads no -E of such a chain");
    }
    Chain old = chains.remove(chain);
    met = "";
    declare(new Chain(other, "", 0, 0, old == null ? line : old.line()));
  }

  private void policy(Chain chain) {
    if (!isBuiltIn(chain.name())) {
      throw new RefusedException(
          "chain " + chain.name() + " is not of the kernel and can have no policy");
    }
    declare(chain);
  }
}
