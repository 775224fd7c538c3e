package dev.gumshoe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.session.CaseTrial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the page on flows is a flow, and its case passes. */
class DocumentedFlowTest {
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\\n(.*?)```");

  @Test
  void theExampleOfThePageIsAFlowWithACaseThatPasses(@TempDir Path folder) throws Exception {
    List<String> examples = new ArrayList<>();
    var found = YAML.matcher(Files.readString(Path.of("src/docs/writing-a-flow.md")));
    while (found.find()) {
      examples.add(found.group(1));
    }
    Path flow = folder.resolve("node-does-not-forward");
    Path one = Files.createDirectories(flow.resolve("cases/switched-off"));
    Files.writeString(flow.resolve("flow.yaml"), example(examples, "id:"));
    Files.writeString(one.resolve("case.yaml"), example(examples, "title:"));

    Catalog catalog = Catalog.read(List.of(folder));

    assertThat(catalog.problems()).isEmpty();
    CatalogEntry entry = catalog.entries().getFirst();
    assertThat(CaseTrial.walk(entry.flow(), entry.cases().getFirst()).end())
        .isEqualTo("forwarding-off");
  }

  /** The example that is a whole file beginning with this key. */
  private static String example(List<String> examples, String firstKey) {
    return examples.stream()
        .filter(example -> example.startsWith(firstKey))
        .findFirst()
        .orElseThrow();
  }
}
