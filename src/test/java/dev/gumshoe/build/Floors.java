package dev.gumshoe.build;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which floor a package is on. A package that is not here has no place in the building. */
final class Floors {
  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("diagnostic", 0),
          Map.entry("evidence", 0),
          Map.entry("flow", 0),
          Map.entry("operator", 0),
          Map.entry("flow.parsed", 0),
          Map.entry("flow.cases", 0),
          Map.entry("remote", 1),
          Map.entry("remote.openssh", 1),
          Map.entry("parse", 1),
          Map.entry("netfilter", 1),
          Map.entry("packets", 1),
          Map.entry("flow.cel", 1),
          Map.entry("flow.load", 1),
          Map.entry("flow.lint", 1),
          Map.entry("flow.graph", 1),
          Map.entry("symptoms", 1),
          Map.entry("logs", 1),
          Map.entry("catalog", 2),
          Map.entry("bundle", 2),
          Map.entry("engine", 2),
          Map.entry("remote.sshj", 2),
          Map.entry("remote.container", 2),
          Map.entry("remote.recorded", 2),
          Map.entry("remote.listening", 2),
          Map.entry("remote.kubectl", 2),
          Map.entry("journal", 3),
          Map.entry("redact", 3),
          Map.entry("redact.names", 3),
          Map.entry("redact.packets", 3),
          Map.entry("proof", 3),
          Map.entry("session", 4),
          Map.entry("anonymous", 4),
          Map.entry("report", 4),
          Map.entry("report.wording", 4),
          Map.entry("report.rules", 4),
          Map.entry("report.pdf", 4),
          Map.entry("report.form", 4),
          Map.entry("replay", 4),
          Map.entry("practice", 4),
          Map.entry("triage", 4),
          Map.entry("exercise", 4),
          Map.entry("course", 4),
          Map.entry("pack", 4),
          Map.entry("cli", 5),
          Map.entry("ui", 5),
          Map.entry("launch", 6));

  /** Packages whose own packages stand on their floor. */
  private static final Set<String> WITH_ROOMS =
      Set.of("parse", "netfilter", "packets", "ui", "bundle", "cli");

  private final String root;

  /** The floors of the packages under this one. */
  Floors(String root) {
    this.root = root;
  }

  /**
   * The floor of a package; empty when it has none. A package of a tool is on its parents' floor:
   * {@code parse.ip}, {@code netfilter.walk}.
   */
  Optional<Integer> of(String packageName) {
    if (!packageName.startsWith(root + ".")) {
      return Optional.empty();
    }
    String name = packageName.substring(root.length() + 1);
    Integer floor = FLOORS.get(name);
    if (floor == null && name.indexOf('.') > 0) {
      String parent = name.substring(0, name.indexOf('.'));
      floor = WITH_ROOMS.contains(parent) ? FLOORS.get(parent) : null;
    }
    return Optional.ofNullable(floor);
  }

  DescribedPredicate<JavaClass> ours() {
    return DescribedPredicate.describe(
        "are in " + root, type -> type.getPackageName().startsWith(root + "."));
  }

  ArchCondition<JavaClass> standOnAFloor() {
    return new ArchCondition<>("be in a package that has a floor") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (of(type.getPackageName()).isEmpty()) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + ": package has no floor; give it one in Floors"));
        }
      }
    };
  }

  ArchCondition<JavaClass> useNoFloorAbove() {
    return new ArchCondition<>("use no package of a floor above") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          Optional<Integer> from = of(type.getPackageName());
          Optional<Integer> to = of(dependency.getTargetClass().getPackageName());
          if (from.isPresent() && to.isPresent() && to.get() > from.get()) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }
}
