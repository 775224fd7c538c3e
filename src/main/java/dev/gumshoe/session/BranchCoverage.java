package dev.gumshoe.session;

import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.Branch;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Question;
import dev.gumshoe.flow.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which branches of a flow its cases take. A branch that no case takes has never been tried.
 *
 * @param flow its id
 * @param all how many branches the flow has: rules, answers, {@code otherwise} and {@code unknown}
 * @param untried those that no case takes, in the order of the flow
 */
public record BranchCoverage(String flow, int all, List<Untried> untried) {
  public BranchCoverage {
    untried = List.copyOf(untried);
  }

  /**
   * A branch that no case takes.
   *
   * @param branch as the flow has it: the number of a rule counted from 1, the id of an answer,
   *     {@code otherwise} or {@code unknown}
   * @param to id of the step or finding that it leads to
   */
  public record Untried(String step, String branch, String to) {}

  private record Taken(String step, int branch) {}

  /** What these walks of the flow's cases took. */
  public static BranchCoverage of(Flow flow, Collection<CaseTrial.Outcome> walks) {
    Set<Taken> taken = new HashSet<>();
    for (CaseTrial.Outcome walk : walks) {
      walk.state().path().forEach(visit -> taken(visit).ifPresent(taken::add));
    }
    int all = 0;
    var untried = new ArrayList<Untried>();
    for (Step step : flow.steps().values()) {
      List<Untried> branches = branches(step);
      all += branches.size();
      for (int i = 0; i < branches.size(); i++) {
        if (!taken.contains(new Taken(step.id(), i))) {
          untried.add(branches.get(i));
        }
      }
    }
    return new BranchCoverage(flow.id(), all, untried);
  }

  /** How many branches the cases take. */
  public int walked() {
    return all - untried.size();
  }

  private static Optional<Taken> taken(Visit visit) {
    return visit.decision().map(decision -> new Taken(visit.step(), decision.branch()));
  }

  /** All branches of a step, in the order of the numbers that decisions have. */
  private static List<Untried> branches(Step step) {
    var branches = new ArrayList<Untried>();
    switch (step) {
      case Step.ByRule rules -> {
        rules.rules().forEach(rule -> branches.add(numbered(step, branches, rule.branch())));
        branches.add(new Untried(step.id(), "otherwise", rules.otherwise().to()));
      }
      case Step.ByPerson person -> {
        for (Question.Choice answer : person.question().answers()) {
          branches.add(new Untried(step.id(), answer.id(), answer.branch().to()));
        }
      }
    }
    branches.add(new Untried(step.id(), "unknown", step.unknown().to()));
    return branches;
  }

  private static Untried numbered(Step step, List<Untried> before, Branch branch) {
    return new Untried(step.id(), "rule " + (before.size() + 1), branch.to());
  }
}
