package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.Citation;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Input;
import dev.gumshoe.flow.InputType;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Signs;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.cel.Expressions;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedInput;
import dev.gumshoe.flow.parsed.ParsedRole;
import dev.gumshoe.flow.parsed.ParsedSigns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Makes a checked flow of a parsed one. Expressions are compiled here; problems are noted. */
final class FlowBuilder {
  private final ParsedFlow flow;
  private final StepBuilder steps;
  private final FindingBuilder findings;

  FlowBuilder(ParsedFlow flow, Problems problems) {
    this.flow = flow;
    var texts =
        new Texts(flow.document().value(), new Expressions(Vocabularies.of(flow)), problems);
    this.steps = new StepBuilder(texts);
    this.findings = new FindingBuilder(texts);
  }

  /** The flow; to be used only when no error was noted. */
  Flow build() {
    var roles = new LinkedHashMap<String, Role>();
    flow.roles().forEach(role -> roles.put(role.name().value(), role(role)));
    var inputs = new LinkedHashMap<String, Input>();
    flow.inputs().forEach(input -> inputs.put(input.name().value(), input(input)));
    var built = new LinkedHashMap<String, Step>();
    flow.steps().forEach(step -> built.put(step.name().value(), steps.step(step)));
    var ends = new LinkedHashMap<String, Finding>();
    flow.findings().forEach(f -> ends.put(f.name().value(), findings.finding(f)));
    return new Flow(
        flow.id().value(),
        flow.title().value(),
        signs(flow.signs()),
        flow.sources().stream()
            .map(source -> new Citation(source.document().value(), source.note().value()))
            .toList(),
        roles,
        inputs,
        flow.start().value(),
        built,
        ends,
        flow.document().value());
  }

  private static Signs signs(ParsedSigns signs) {
    var translated = new LinkedHashMap<String, List<String>>();
    signs
        .translated()
        .forEach((language, texts) -> translated.put(language.value(), values(texts)));
    return new Signs(values(signs.symptoms()), translated, values(signs.errors()));
  }

  private static List<String> values(List<Located<String>> texts) {
    return texts.stream().map(Located::value).toList();
  }

  private static Role role(ParsedRole role) {
    boolean kubectl = role.kind().value().equals("cluster");
    if (kubectl || role.kind().value().equals("node")) {
      return new Role.OfNode(role.name().value(), role.title().value(), kubectl);
    }
    return new Role.OfContainer(
        role.name().value(),
        role.title().value(),
        role.on().map(Located::value).orElse(""),
        role.select(),
        role.container().map(Located::value));
  }

  private static Input input(ParsedInput input) {
    InputType type = InputType.named(input.type().value()).orElse(InputType.TEXT);
    return new Input(
        input.name().value(),
        type,
        input.ask().value(),
        input.initial().flatMap(initial -> read(type, initial.value())));
  }

  private static Optional<Object> read(InputType type, String text) {
    try {
      return Optional.of(type.read(text));
    } catch (IllegalArgumentException e) {
      // Noted by the rule on inputs.
      return Optional.empty();
    }
  }
}
