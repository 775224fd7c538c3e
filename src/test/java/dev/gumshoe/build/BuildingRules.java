package dev.gumshoe.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of the building, for the packages under one root: the application, or the canaries. */
final class BuildingRules {
  private final String root;
  private final Floors floors;

  BuildingRules(String root) {
    this.root = root;
    this.floors = new Floors(root);
  }

  ArchRule rule(String name) {
    return Optional.ofNullable(all().get(name)).orElseThrow();
  }

  /** All rules, by a short name. */
  Map<String, ArchRule> all() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put(
        "floor",
        classes()
            .that(floors.ours())
            .should(floors.standOnAFloor())
            .because("a package without a floor is one that nobody has thought about"));
    rules.put(
        "above",
        classes()
            .that(floors.ours())
            .should(floors.useNoFloorAbove())
            .because("what is below must be understood and tested without what is above"));
    rules.put(
        "cycles",
        slices()
            .assignedFrom(new Packages())
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle are one package, and a large one"));
    rules.put("javafx", only("javafx..", "the walk works without a screen", "ui..", "launch"));
    rules.put(
        "yaml",
        only(
            "org.snakeyaml..",
            "a flow is YAML in one place, and a dump of a cluster in one",
            "flow.load",
            "bundle.kube"));
    rules.put("cel", only("dev.cel..", "another language must touch one package", "flow.cel"));
    rules.put("sshj", only("net.schmizz..", "a node is a port of our own", "remote.sshj"));
    rules.put("sshj-new", only("com.hierynomus..", "a node is a port of our own", "remote.sshj"));
    rules.put("pdf", only("com.openhtmltopdf..", "printing is one writer of four", "report.pdf"));
    rules.put(
        "pdfbox", only("org.apache.pdfbox..", "printing is one writer of four", "report.pdf"));
    rules.put("sshd", only("org.apache.sshd..", "only practice nodes are a server", "practice"));
    rules.put("streams", streams());
    rules.put(
        "static",
        noFields()
            .should(new MutableStatic())
            .because("what anything can change, no test can rely on"));
    return rules;
  }

  private ArchRule only(String library, String reason, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(absolute(packages))
        .and(floors.ours())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(reason);
  }

  private ArchRule streams() {
    var standard = Set.of("out", "err", "in");
    return noClasses()
        .that()
        .resideOutsideOfPackages(absolute("cli..", "launch"))
        .and(floors.ours())
        .should()
        .accessFieldWhere(
            DescribedPredicate.describe(
                "it is System.out, System.err or System.in",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && standard.contains(access.getTarget().getName())))
        .because("only a command line may talk on standard streams");
  }

  private String[] absolute(String... packages) {
    String[] absolute = new String[packages.length];
    for (int index = 0; index < packages.length; index++) {
      absolute[index] = root + "." + packages[index];
    }
    return absolute;
  }

  /** Each package is one slice. */
  private final class Packages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return floors.ours().test(type)
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages under " + root;
    }
  }

  /** A static field that can be set, or whose type is made to be changed. */
  private static final class MutableStatic extends ArchCondition<JavaField> {
    private static final Set<String> CHANGING =
        Set.of("java.util.concurrent", "java.util.concurrent.atomic");

    MutableStatic() {
      super("be static and changeable");
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
      boolean shared =
          field.getModifiers().contains(JavaModifier.STATIC)
              && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
      boolean changeable =
          !field.getModifiers().contains(JavaModifier.FINAL) || changing(field.getRawType());
      if (shared && changeable) {
        events.add(
            SimpleConditionEvent.satisfied(
                field, field.getFullName() + " is static and can change"));
      }
    }

    private static boolean changing(JavaClass type) {
      boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
      return type.isArray()
          || CHANGING.contains(type.getPackageName())
          || type.isAssignableTo(ThreadLocal.class)
          || type.isAssignableTo(StringBuilder.class)
          || (collection && !type.isInterface());
    }
  }
}
