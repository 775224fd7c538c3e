package dev.gumshoe.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a scene smaller for as long as what is wrong with it stays wrong. */
final class Shrinker {
  /** Whether a scene still shows what is looked for. */
  interface Check {
    boolean stillWrong(Scene scene) throws Exception;
  }

  private final Check check;

  Shrinker(Check check) {
    this.check = check;
  }

  /** The smallest that is found by taking away one thing after the other. */
  Scene shrink(Scene scene) throws Exception {
    Scene smallest = scene;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (Scene candidate : new Smaller(smallest)) {
        if (check.stillWrong(candidate)) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  /** Scenes with one thing less, those that lose most first. */
  private record Smaller(Scene scene) implements Iterable<Scene> {
    @Override
    public java.util.Iterator<Scene> iterator() {
      var all = new ArrayList<Scene>();
      for (Map.Entry<Backend, Plan> one : scene.plans().entrySet()) {
        for (Plan plan : plans(one.getValue())) {
          all.add(scene.with(one.getKey(), plan));
        }
      }
      if (scene.shots().size() > 1) {
        all.add(new Scene(scene.family(), scene.plans(), scene.shots().subList(0, 1)));
      }
      return all.iterator();
    }

    private static List<Plan> plans(Plan plan) {
      var all = new ArrayList<Plan>();
      all.add(Plan.empty(plan.family()));
      Plan.BUILT_IN.keySet().forEach(table -> all.add(plan.withEmpty(table)));
      all.removeIf(one -> one.rules() == plan.rules());
      for (int i = 0; i < plan.chains().size(); i++) {
        ChainPlan chain = plan.chains().get(i);
        if (!chain.rules().isEmpty()) {
          all.add(plan.withChain(i, chain.withRules(List.of())));
        }
        if (!chain.builtIn() && !called(plan, chain)) {
          all.add(plan.withoutChain(i));
        }
        if (chain.policy().equals("DROP")) {
          all.add(plan.withChain(i, chain.accepting()));
        }
      }
      for (int i = 0; i < plan.chains().size(); i++) {
        ChainPlan chain = plan.chains().get(i);
        for (ChainPlan smaller : chains(chain)) {
          all.add(plan.withChain(i, smaller));
        }
      }
      return all;
    }

    private static boolean called(Plan plan, ChainPlan chain) {
      return plan.chains().stream()
          .filter(other -> other.table().equals(chain.table()))
          .flatMap(other -> other.rules().stream())
          .flatMap(rule -> rule.target().stream())
          .anyMatch(target -> target.text().endsWith(" " + chain.name()));
    }

    private static List<ChainPlan> chains(ChainPlan chain) {
      var all = new ArrayList<ChainPlan>();
      for (int i = 0; i < chain.rules().size(); i++) {
        var fewer = new ArrayList<>(chain.rules());
        fewer.remove(i);
        all.add(chain.withRules(fewer));
      }
      for (int i = 0; i < chain.rules().size(); i++) {
        RulePlan rule = chain.rules().get(i);
        for (int m = 0; m < rule.matches().size(); m++) {
          all.add(chain.withRule(i, rule.withoutMatch(m)));
        }
        if (rule.target().isPresent()) {
          all.add(chain.withRule(i, rule.withoutTarget()));
        }
      }
      return all;
    }
  }
}
