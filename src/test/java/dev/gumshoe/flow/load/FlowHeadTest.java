package dev.gumshoe.flow.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowHeadTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "errors:\\n  - too many open files|too many open files",
        "errors:\\n  - \"cannot register \\\"/usr/bin/qemu-\"|cannot register \"/usr/bin/qemu-",
        "errors:\\n  - 'a: \"b\" and # c'|a: \"b\" and # c",
        "errors: [one text only]|one text only",
        "errors:\\n  - >-\\n    folded over\\n    two lines|folded over two lines",
      })
  void errorTextsAreThoseThatYamlMeans(String errors, String expected) throws IOException {
    assertThat(FlowHead.read(flow(errors.replace("\\n", "\n") + "\n"), new Problems()))
        .contains(new FlowHead("a-flow", "A flow's title", List.of(expected)));
  }

  @Test
  void withoutErrorTextsThereAreNone() throws IOException {
    assertThat(FlowHead.read(flow(""), new Problems()))
        .contains(new FlowHead("a-flow", "A flow's title", List.of()));
  }

  @Test
  void whatIsNoFlowIsAProblem() {
    var problems = new Problems();
    assertThat(FlowHead.read(new Source("flow.yaml", "- a\n- b\n"), problems)).isEmpty();
    assertThat(problems.anyError()).isTrue();
  }

  /** A shipped flow, with other words at its head. */
  private static Source flow(String errors) throws IOException {
    String shipped = Files.readString(Path.of("wizard-flows/vxlan-checksum-offload/flow.yaml"));
    String rest = shipped.substring(shipped.indexOf("\nsources:") + 1);
    String head = "id: a-flow\ntitle: A flow's title\nsymptoms: [it is slow]\n";
    return new Source("flow.yaml", head + errors + rest);
  }
}
