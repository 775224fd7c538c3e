package dev.gumshoe.flow.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowHeadTest {
  @Test
  void shippedFlowsAreReadWithoutYamlAndAsYamlReadsThem() throws IOException {
    try (var folders = Files.list(Path.of("wizard-flows"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        var source = new Source("flow.yaml", Files.readString(folder.resolve("flow.yaml")));
        assertThat(PlainHead.read(source.text()))
            .isPresent()
            .isEqualTo(FlowHead.slowly(source, new Problems()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- too many open files",
        "- \"cannot register \\\"/usr/bin/qemu-\"",
        "- 'a: \"b\" and # c'",
        "-   more spaces before it   ",
      })
  void plainTextsAreUnderstoodAsYamlMeansThem(String item) {
    Source source = flow("errors:\n  " + item + "\n");
    assertThat(PlainHead.read(source.text()))
        .isPresent()
        .isEqualTo(FlowHead.slowly(source, new Problems()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "errors: [one text, another text]\n",
        "errors:\n- a text that\n  goes on in the next line\n",
        "errors:\n  - >-\n    folded over\n    two lines\n",
        "errors:\n  - a text # and a comment\n",
        "errors:\n  - \"tab \\t in it\"\n",
        "errors:\n  - 'it''s two quotes'\n",
        "errors:\n  - \"one\" \n  # a comment\n\n  - two texts here\n",
        "\"errors\":\n  - quoted key\n",
        "errors:\n  - it ends: with a mapping\n",
        "errors:\n  - nested:\n",
        "errors:\n  - - nested\n",
        "errors:\n  - 12345678\n",
        "errors:\n  - once and again\nerrors:\n  - twice a key\n",
        "errors:\n  - \"one\" two\n",
        "errors:\n  -\n    on the next line\n",
      })
  void whatIsPlainToItIsTheSameInYamlOrItSaysNothing(String errors) {
    Source source = flow(errors);
    Optional<FlowHead> plain = PlainHead.read(source.text());
    assertThat(plain).isIn(Optional.empty(), FlowHead.slowly(source, new Problems()));
    assertThat(FlowHead.read(source, new Problems()))
        .isEqualTo(FlowHead.slowly(source, new Problems()));
  }

  @Test
  void withoutErrorTextsThereAreNone() {
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
  private static Source flow(String errors) {
    try {
      String shipped = Files.readString(Path.of("wizard-flows/vxlan-checksum-offload/flow.yaml"));
      String rest = shipped.substring(shipped.indexOf("\nsources:") + 1);
      String head = "id: a-flow\ntitle: A flow's title\nsymptoms: [it is slow]\n";
      return new Source("flow.yaml", head + errors + rest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
