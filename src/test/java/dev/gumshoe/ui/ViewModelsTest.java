package dev.gumshoe.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** View models know nothing of what is on the screen, so that they can be tested without one. */
class ViewModelsTest {
  private static final Set<String> OTHERS =
      Set.of(
          "LiveWalk",
          "Coalesced",
          "Backstage",
          "Field",
          "SymptomSearch",
          "EventWords",
          "FindingWords",
          "Endings",
          "KeptConnections",
          "FoundLines",
          "FileWords");

  private static final DescribedPredicate<JavaClass> VIEW_MODELS =
      DescribedPredicate.describe(
          "view models",
          found ->
              found.getSimpleName().endsWith("Model")
                  || found.isRecord()
                  || OTHERS.contains(found.getSimpleName()));

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.gumshoe.ui");

  private static ArchRule rule(DescribedPredicate<JavaClass> those) {
    return noClasses()
        .that(those)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.animation..")
        .because("a view model is tested without a screen");
  }

  @Test
  void viewModelsDoNotKnowTheScreen() {
    rule(VIEW_MODELS).check(classes);
  }

  @Test
  void theRuleCanFail() {
    var views =
        DescribedPredicate.describe(
            "screens", (JavaClass found) -> found.getSimpleName().endsWith("Screen"));
    assertThatThrownBy(() -> rule(views).check(classes)).isInstanceOf(AssertionError.class);
  }
}
