package dev.gumshoe.cli.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ErrorsCommandTest {
  @TempDir private Path folder;
  private Path log = Path.of("");

  private CommandRun errors(String... args) {
    return CommandRun.of(List.of("errors", "--flows", folder.resolve("flows").toString()), args);
  }

  @BeforeEach
  void write() throws IOException {
    flow("files", "Too many files", "too many open files");
    flow("panic", "The kernel panics", "Kernel panic*syncing");
    log = folder.resolve("node.log");
    Files.writeString(
        log,
        "a\npipe2: too many open files\n\033[31mKernel panic - not syncing\r\ntoo many open files");
  }

  private void flow(String id, String title, String error) throws IOException {
    Path flow = Files.createDirectories(folder.resolve("flows").resolve(id));
    Files.writeString(
        flow.resolve("flow.yaml"),
        "id: %s-flow\ntitle: %s\nerrors:\n  - %s\n".formatted(id, title, error));
  }

  @Test
  void flowsAreNamedWithTheirLinesAndNothingMovesTheCursor() {
    assertThat(errors(log.toString()))
        .isEqualTo(
            new CommandRun(
                0,
                """
                files-flow — Too many files
                    2 lines in %1$s
                    knows: too many open files (2)
                    line 2: pipe2: too many open files
                    line 4: too many open files
                panic-flow — The kernel panics
                    1 line in %1$s
                    knows: Kernel panic*syncing (1)
                    line 3: \uFFFD[31mKernel panic - not syncing
                """
                    .formatted(log),
                ""));
    assertThat(errors("--max", "1", log.toString()).out())
        .endsWith("open files\nand 1 more; --max tells how many are named\n");
  }

  @Test
  void jsonHasTheSame() {
    var root = JsonMapper.builder().build().readTree(errors("--json", log.toString()).out());
    assertThat(root.at("/0/lines").asInt()).isEqualTo(4);
    assertThat(root.at("/0/flows/0/last/line").asInt()).isEqualTo(4);
    assertThat(root.at("/0/flows/1/first/text").asString())
        .isEqualTo("\033[31mKernel panic - not syncing");
  }

  @Test
  void whatNoFlowKnowsAndWhatCannotBeReadIsTold() throws IOException {
    Path quiet = Files.writeString(folder.resolve("quiet"), "all is well\n");
    assertThat(errors(quiet.toString()))
        .isEqualTo(new CommandRun(1, "", "gumshoe: no flow knows any line of it.\n"));
    CommandRun both = errors(log.toString(), folder.resolve("none").toString());
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.out()).startsWith("files-flow");
    assertThat(both.err()).endsWith("none: there is no such file; name a log.\n");
    assertThat(errors(folder.toString()).err()).endsWith("this is a folder; name files in it.\n");
    assertThat(errors("-", "-").status()).isEqualTo(2);
    assertThat(errors("--max", "0", log.toString()).status()).isEqualTo(2);
  }
}
