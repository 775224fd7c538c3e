package dev.gumshoe.flow.graph;

import dev.gumshoe.flow.Branch;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Step;
import java.util.ArrayList;
import java.util.List;

/** The ways out of the steps of a flow. */
final class Exits {
  private final Flow flow;
  private final WalkedPath path;

  Exits(Flow flow, WalkedPath path) {
    this.flow = flow;
    this.path = path;
  }

  /** All of them, in the order in which they are tried. */
  List<Exit> of(Step step) {
    var found = new ArrayList<Exit>();
    switch (step) {
      case Step.ByRule rules -> {
        rules.rules().forEach(rule -> found.add(exit(step, Exit.Kind.RULE, rule.branch())));
        found.add(exit(step, Exit.Kind.OTHERWISE, rules.otherwise()));
      }
      case Step.ByPerson asks ->
          asks.question()
              .answers()
              .forEach(
                  answer ->
                      found.add(
                          exit(step, Exit.Kind.ANSWER, answer.branch().to(), answer.label())));
    }
    found.add(exit(step, Exit.Kind.UNKNOWN, step.unknown()));
    return found;
  }

  private Exit exit(Step from, Exit.Kind kind, Branch branch) {
    return exit(from, kind, branch.to(), branch.because().text());
  }

  private Exit exit(Step from, Exit.Kind kind, String to, String reason) {
    boolean walked = path.goes(from.id(), to);
    return new Exit(kind, reason, to, end(to), flow.titleOf(to), walked);
  }

  private Exit.End end(String id) {
    return flow.finding(id)
        .map(
            finding ->
                switch (finding) {
                  case Finding.Fault _ -> Exit.End.FAULT;
                  case Finding.Healthy _ -> Exit.End.HEALTHY;
                  case Finding.Undetermined _ -> Exit.End.UNDETERMINED;
                })
        .orElse(Exit.End.STEP);
  }
}
