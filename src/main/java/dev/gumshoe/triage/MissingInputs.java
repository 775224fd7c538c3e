package dev.gumshoe.triage;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Input;
import dev.gumshoe.flow.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The inputs of a flow that nobody gave, and where they are used. */
final class MissingInputs {
  private final List<Input> inputs;

  MissingInputs(Flow flow, Set<String> given) {
    this.inputs =
        flow.inputs().values().stream().filter(input -> !given.contains(input.name())).toList();
  }

  /** The first that a command of this gather needs. */
  Optional<Need> in(Step step, String gather) {
    return first(
        step.gather().stream()
            .filter(one -> one.name().equals(gather))
            .flatMap(MissingInputs::texts));
  }

  /** The first that the step's conditions need, or the commands of its gathers. */
  Optional<Need> in(Step.ByRule step) {
    return first(
        Stream.concat(
            step.rules().stream().map(rule -> rule.when().text()),
            step.gather().stream().flatMap(MissingInputs::texts)));
  }

  private Optional<Need> first(Stream<String> texts) {
    List<String> all = texts.toList();
    return inputs.stream()
        .filter(input -> all.stream().anyMatch(word(input.name()).asPredicate()))
        .<Need>map(input -> new Need.OfInput(input.name(), input.ask()))
        .findFirst();
  }

  private static Pattern word(String name) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)");
  }

  private static Stream<String> texts(Gather gather) {
    return switch (gather) {
      case Gather.ByProbes probes ->
          probes.probes().stream()
              .flatMap(probe -> probe.argv().stream())
              .map(word -> word.text())
              .filter(word -> word.contains("${"));
      case Gather.ByPackets _ -> Stream.empty();
    };
  }
}
