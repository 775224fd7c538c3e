package dev.gumshoe.flow.lint;

import dev.gumshoe.flow.Branch;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Question;
import dev.gumshoe.flow.Rule;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedAsk;
import dev.gumshoe.flow.parsed.ParsedBranch;
import dev.gumshoe.flow.parsed.ParsedGather;
import dev.gumshoe.flow.parsed.ParsedStep;
import java.util.List;
import java.util.Optional;

/** Makes the steps of a checked flow. */
final class StepBuilder {
  private static final String CANNOT_BE_TOLD = "The evidence does not tell.";

  private final Texts texts;
  private final ProbeBuilder probes;
  private final PacketPlanBuilder plans;

  StepBuilder(Texts texts) {
    this.texts = texts;
    this.probes = new ProbeBuilder(texts);
    this.plans = new PacketPlanBuilder(texts, probes);
  }

  Step step(ParsedStep step) {
    String id = step.name().value();
    String title = step.title().value();
    String why = step.why().value().strip();
    List<String> recalls = step.recalls().stream().map(Located::value).toList();
    List<Gather> gather = step.gather().stream().map(this::gather).toList();
    Branch unknown = branch(step.unknown(), step);
    if (step.ask().isPresent()) {
      return new Step.ByPerson(
          id, title, why, recalls, gather, question(step.ask().get()), unknown);
    }
    List<Rule> rules =
        step.decide().stream()
            .map(
                branch ->
                    new Rule(
                        texts.condition(branch.when().orElse(new Located<>("", branch.to().at()))),
                        branch(branch)))
            .toList();
    return new Step.ByRule(
        id, title, why, recalls, gather, rules, branch(step.otherwise(), step), unknown);
  }

  private Branch branch(Optional<ParsedBranch> branch, ParsedStep step) {
    return branch(
        branch.orElse(
            new ParsedBranch(
                Optional.empty(), Optional.empty(), new Located<>("", step.name().at()))));
  }

  private Branch branch(ParsedBranch branch) {
    return new Branch(
        branch.to().value(),
        texts.template(branch.because().orElse(new Located<>(CANNOT_BE_TOLD, branch.to().at()))));
  }

  private Gather gather(ParsedGather gather) {
    String name = gather.name().value();
    String kind = gather.read().value();
    return switch (gather) {
      case ParsedGather.ByProbes(_, var on, var all) ->
          new Gather.ByProbes(name, on.value(), kind, all.stream().map(probes::probe).toList());
      case ParsedGather.ByPackets(_, _, var packets) ->
          new Gather.ByPackets(name, kind, plans.plan(packets));
    };
  }

  private Question question(ParsedAsk ask) {
    return new Question(
        ask.question().value(),
        ask.how().value().strip(),
        ask.answers().stream()
            .map(
                answer ->
                    new Question.Choice(
                        answer.id().value(), answer.label().value(), branch(answer.branch())))
            .toList());
  }
}
