package dev.gumshoe.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.Gumshoe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder under {@code lint} is a flow with what {@code gumshoe lint} prints about it. */
class GoldenLintTest {
  private static final Path FOLDERS = Path.of("src/test/resources/lint");

  static List<Path> folders() throws IOException {
    try (Stream<Path> found = Files.list(FOLDERS)) {
      return found.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void lintPrintsWhatIsExpected(Path folder) throws IOException {
    var printed = new StringWriter();
    int status =
        Gumshoe.commandLine(() -> 0)
            .setOut(new PrintWriter(printed))
            .setErr(new PrintWriter(printed))
            .execute("lint", folder.toString());
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("gumshoe.golden.write")) {
      Files.writeString(expected, printed.toString());
    }
    assertThat(printed.toString()).isEqualTo(Files.readString(expected));
    assertThat(status).isEqualTo(folder.getFileName().toString().startsWith("good") ? 0 : 1);
  }

  @Test
  void everyRuleHasAFolder() throws IOException {
    var all = new StringBuilder();
    for (Path folder : folders()) {
      all.append(Files.readString(folder.resolve("expected.txt")));
    }
    assertThat(all.toString())
        .contains(
            List.of(
                "[yaml]",
                "[not-utf8]",
                "[unknown-key]",
                "[duplicate-key]",
                "[missing-key]",
                "[wrong-shape]",
                "[no-source]",
                "[bad-name]",
                "[ambiguous-name]",
                "[missing-step]",
                "[unreachable]",
                "[not-total]",
                "[idle-cycle]",
                "[bad-condition]",
                "[bad-text]",
                "[not-gathered]",
                "[incomplete-finding]",
                "[unfilled-role]",
                "[bad-input]",
                "[bad-probe]",
                "[bad-packets]",
                "[unknown-kind]",
                "[not-read-only]"));
  }
}
