package dev.gumshoe.symptoms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gumshoe.catalog.ShippedFlows;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Signs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches as operators may type them, in words that the flows do not have just so. */
class ShippedSymptomsTest {
  private static final List<Flow> FLOWS = shipped();
  private static final SymptomIndex INDEX = SymptomIndex.of(FLOWS);

  private static List<Flow> shipped() {
    return ShippedFlows.all().entries().stream().map(entry -> entry.flow()).toList();
  }

  private static Stream<Arguments> words() {
    return rows("searches.txt", 3).map(row -> Arguments.of(row[1], row[2]));
  }

  private static Stream<Arguments> pasted() {
    return rows("pasted-lines.txt", 2).map(row -> Arguments.of(row[1], row[0]));
  }

  private static Stream<String[]> rows(String table, int parts) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/symptoms", table)).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", parts));
    } catch (IOException e) {
      throw new UncheckedIOException(table + " cannot be read", e);
    }
  }

  @ParameterizedTest
  @MethodSource("words")
  void whatAnOperatorTypesFindsTheFlow(String typed, String flow) {
    assertThat(INDEX.find(typed)).extracting(match -> match.flow().id()).first().isEqualTo(flow);
  }

  @ParameterizedTest
  @MethodSource("pasted")
  void aLineOfALogIsKnownWithAllThatStandsAroundIt(String typed, String flow) {
    assertThat(INDEX.find(typed))
        .extracting(match -> match.flow().id(), Match::certain)
        .first()
        .isEqualTo(tuple(flow, true));
  }

  @Test
  void anEventThatManyTroublesHaveGoesAfterTheirOwn() {
    String events =
        """
        Warning FailedCreatePodSandBox 26m kubelet start failed: : pipe2: too many open files: unknown
        Normal SandboxChanged 66s (x808 over 41m) kubelet Pod sandbox changed, it will be killed and re-created.
        """;

    assertThat(INDEX.find(events))
        .extracting(match -> match.flow().id())
        .startsWith("containerd-too-many-open-files", "pods-restart-after-kubelet-restart");
  }

  @Test
  void everyErrorTextIsKnownForCertain() {
    assertThat(FLOWS)
        .allSatisfy(
            flow ->
                assertThat(flow.signs().errors())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(
                        text ->
                            assertThat(INDEX.find("E1122 03:12 x] " + text.replace("*", " 7 ")))
                                .first()
                                .extracting(match -> match.flow().id(), Match::certain)
                                .isEqualTo(List.of(flow.id(), true))));
  }

  @Test
  void everyFlowTellsItsSymptomsInEveryLanguageAndIsSearchedFor() {
    List<String> searched = rows("searches.txt", 3).map(row -> row[2]).toList();
    List<String> languages = rows("searches.txt", 3).map(row -> row[0]).toList();

    assertThat(FLOWS)
        .allSatisfy(
            flow -> {
              assertThat(flow.signs().translated().keySet()).containsAll(Signs.LANGUAGES);
              assertThat(searched).filteredOn(flow.id()::equals).hasSizeGreaterThanOrEqualTo(3);
            });
    assertThat(Signs.LANGUAGES)
        .allSatisfy(
            language -> assertThat(languages).filteredOn(language::equals).hasSizeGreaterThan(8));
  }
}
