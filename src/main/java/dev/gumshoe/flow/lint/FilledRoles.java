package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedRole;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Every role that is asked can be filled, and every role is asked something. */
final class FilledRoles implements LintRule {
  private static final String RULE = "unfilled-role";

  @Override
  public void check(ParsedFlow flow, Problems problems) {
    Map<String, ParsedRole> roles = new LinkedHashMap<>();
    flow.roles().forEach(role -> roles.put(role.name().value(), role));
    Set<String> asked = new HashSet<>();
    for (var step : flow.steps()) {
      for (var gather : step.gather()) {
        for (Located<String> on : gather.roles()) {
          asked.add(on.value());
          if (!on.value().isEmpty() && !roles.containsKey(on.value())) {
            problems.error(
                on.at(), RULE, "nothing fills role '" + on.value() + "'; declare it under 'roles'");
          }
        }
      }
    }
    Set<String> inputs = new HashSet<>();
    flow.inputs().forEach(input -> inputs.add(input.name().value()));
    for (ParsedRole role : roles.values()) {
      role.on().ifPresent(on -> asked.add(on.value()));
      role.container().ifPresent(container -> named(container, inputs, problems));
      fillable(role, roles, problems);
    }
    for (ParsedRole role : roles.values()) {
      if (!asked.contains(role.name().value())) {
        problems.error(
            role.name().at(), RULE, "no step asks role '" + role.name().value() + "'; remove it");
      }
    }
  }

  /** A container is named by the flow, or whole by an input. */
  private static void named(Located<String> container, Set<String> inputs, Problems problems) {
    String text = container.value();
    boolean known = Role.inputOf(text).map(inputs::contains).orElse(!text.contains("${"));
    if (!known) {
      problems.error(
          container.at(),
          RULE,
          "'%s' is no container's name; write the name, or ${NAME} for an input of this flow"
              .formatted(text));
    }
  }

  private static void fillable(ParsedRole role, Map<String, ParsedRole> roles, Problems problems) {
    switch (role.kind().value()) {
      case "node", "cluster" -> {
        if (role.on().isPresent() || !role.select().isEmpty() || role.container().isPresent()) {
          problems.error(
              role.name().at(),
              RULE,
              "a " + role.kind().value() + " has no 'on', 'select' or 'container'");
        }
      }
      case "container" -> container(role, roles, problems);
      case "" -> {
        // Noted when the file was read.
      }
      default ->
          problems.error(
              role.kind().at(),
              RULE,
              "'%s' is no kind of role; write node, cluster or container"
                  .formatted(role.kind().value()));
    }
  }

  private static void container(ParsedRole role, Map<String, ParsedRole> roles, Problems problems) {
    if (role.select().isEmpty() && role.container().isEmpty()) {
      problems.error(
          role.name().at(),
          RULE,
          "nothing says which container fills this role; add 'select' or 'container'");
    }
    boolean onNode =
        role.on()
            .map(on -> roles.get(on.value()))
            .filter(node -> node.kind().value().equals("node"))
            .isPresent();
    if (!onNode) {
      problems.error(
          role.on().map(Located::at).orElse(role.name().at()),
          RULE,
          "'on' must name the role of the node that the container runs on");
    }
  }
}
