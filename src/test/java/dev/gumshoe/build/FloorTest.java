package dev.gumshoe.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the floors of the design, and proves of each rule that it can fail. */
class FloorTest {
  private static final String ROOT = "dev.gumshoe";
  private static final String CANARIES = ROOT + ".build.canary";
  private static final BuildingRules RULES = new BuildingRules(ROOT);
  private static final BuildingRules CANARY_RULES = new BuildingRules(CANARIES);
  private static final JavaClasses APPLICATION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);
  private static final JavaClasses BIRDS = new ClassFileImporter().importPackages(CANARIES);

  static Stream<String> rules() {
    return RULES.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void applicationKeepsTheRule(String rule) {
    RULES.rule(rule).check(APPLICATION);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void canaryBreaksTheRule(String rule) {
    assertThatThrownBy(() -> CANARY_RULES.rule(rule).check(BIRDS))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("canary");
  }

  @Test
  void everyRuleHasAReason() {
    assertThat(RULES.all().values())
        .allSatisfy(rule -> assertThat(rule.getDescription()).contains(", because "));
  }

  @Test
  void allOfTheApplicationIsLookedAt() {
    assertThat(APPLICATION.contain("dev.gumshoe.launch.Main")).isTrue();
    assertThat(APPLICATION.contain("dev.gumshoe.flow.Flow")).isTrue();
  }
}
