package dev.gumshoe.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes rule sets at random. A chain of the operator's own belongs to one built-in chain or to all
 * of its table; it calls only chains made after it, so that nothing goes round.
 */
final class PlanMaker {
  private record Own(String table, String name, Set<String> hooks) {}

  private final Dice dice;
  private final RuleMaker rules;

  PlanMaker(Dice dice) {
    this.dice = dice;
    this.rules = new RuleMaker(dice);
  }

  Plan make(Family family) {
    var chains = new ArrayList<ChainPlan>();
    for (ChainPlan chain : Plan.empty(family).chains()) {
      List<Own> own = lastOfTable(chain) ? own(chain.table()) : List.of();
      chains.add(chain);
      own.forEach(one -> chains.add(new ChainPlan(one.table, one.name, "-", List.of())));
    }
    var whole = new Plan(family, chains);
    for (int i = 0; i < chains.size(); i++) {
      whole = whole.withChain(i, filled(whole, chains.get(i)));
    }
    return whole;
  }

  private static boolean lastOfTable(ChainPlan chain) {
    return Plan.BUILT_IN.getOrDefault(chain.table(), List.of()).getLast().equals(chain.name());
  }

  private List<Own> own(String table) {
    List<String> hooks = Plan.BUILT_IN.getOrDefault(table, List.of());
    int count = dice.of(0, 2, 3, 5);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Set<String> reached =
                  dice.percent(75) ? Set.of(dice.of(hooks)) : new HashSet<>(hooks);
              String home = reached.size() == 1 ? reached.iterator().next() : "ALL";
              return new Own(table, home.substring(0, 3) + "-" + i, reached);
            })
        .toList();
  }

  private ChainPlan filled(Plan plan, ChainPlan chain) {
    Set<String> hooks = hooks(chain);
    List<String> callable =
        plan.chains().stream()
            .filter(other -> other.table().equals(chain.table()) && !other.builtIn())
            .filter(other -> chain.builtIn() || number(other) > number(chain))
            .filter(other -> hooks(other).containsAll(hooks))
            .map(ChainPlan::name)
            .toList();
    int many = chain.table().equals("filter") || chain.table().equals("nat") ? 5 : 3;
    int count = dice.between(chain.builtIn() ? 0 : 1, many);
    var made = new ArrayList<RulePlan>();
    for (int i = 0; i < count; i++) {
      made.add(rules.rule(new Spot(plan.family(), chain.table(), hooks, ""), callable));
    }
    boolean drops = chain.builtIn() && chain.table().equals("filter") && dice.percent(12);
    return new ChainPlan(chain.table(), chain.name(), drops ? "DROP" : chain.policy(), made);
  }

  private static int number(ChainPlan own) {
    return Integer.parseInt(own.name().substring(own.name().indexOf('-') + 1));
  }

  private static Set<String> hooks(ChainPlan chain) {
    List<String> all = Plan.BUILT_IN.getOrDefault(chain.table(), List.of());
    if (chain.builtIn()) {
      return Set.of(chain.name());
    }
    for (String hook : all) {
      if (chain.name().startsWith(hook.substring(0, 3) + "-")) {
        return Set.of(hook);
      }
    }
    return Set.copyOf(all);
  }
}
