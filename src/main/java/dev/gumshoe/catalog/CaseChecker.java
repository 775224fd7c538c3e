package dev.gumshoe.catalog;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.diagnostic.SourcePosition;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Input;
import dev.gumshoe.flow.cases.Case;
import org.jspecify.annotations.Nullable;

/** What a case names is in its flow. */
final class CaseChecker {
  private static final String RULE = "bad-case";

  private CaseChecker() {}

  static void check(Case read, Flow flow, Source source, Problems problems) {
    SourcePosition at = source.at(1, 1);
    for (String role : read.targets().keySet()) {
      known(flow.roles().containsKey(role), "role", role, at, problems);
    }
    for (var answer : read.answers()) {
      known(read.targets().containsKey(answer.on()), "target", answer.on(), at, problems);
    }
    for (var packets : read.packets()) {
      String role = packets.place().role();
      known(read.targets().containsKey(role), "target", role, at, problems);
    }
    for (String step : read.expected().path()) {
      known(flow.steps().containsKey(step), "step", step, at, problems);
    }
    String finding = read.expected().finding();
    known(flow.finding(finding).isPresent(), "finding", finding, at, problems);
    read.choices()
        .keySet()
        .forEach(s -> known(flow.steps().containsKey(s), "step", s, at, problems));
    read.inputs().forEach((name, text) -> input(flow.inputs().get(name), name, text, at, problems));
  }

  private static void input(
      @Nullable Input input, String name, String text, SourcePosition at, Problems problems) {
    known(input != null, "input", name, at, problems);
    if (input != null) {
      try {
        input.type().read(text);
      } catch (IllegalArgumentException e) {
        problems.error(at, RULE, name + ": " + e.getMessage());
      }
    }
  }

  private static void known(
      boolean there, String what, String name, SourcePosition at, Problems problems) {
    if (!there) {
      problems.error(at, RULE, "the case names %s '%s', which is not there".formatted(what, name));
    }
  }
}
