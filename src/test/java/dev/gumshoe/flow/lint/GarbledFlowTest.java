package dev.gumshoe.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.diagnostic.Caret;
import dev.gumshoe.diagnostic.Problem;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.flow.Flow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed into a flow: it is refused with a place, or it is a flow. It never throws. */
class GarbledFlowTest {
  private static final long SEED = Long.getLong("gumshoe.seed", 20_261_122L);

  /** Of all flows together: the more flows are shipped, the fewer rounds for each. */
  private static final int ROUNDS = 2_000;

  private static final String INK =
      "{}[]:,-#|>&*!%@`'\"\\?~ \t\n\r\0$0aZ<=\u00e9\u2028\uFEFF\uFFFD";

  static List<String> flows() throws IOException {
    var texts = new ArrayList<String>();
    try (var folders = Files.list(Path.of("wizard-flows"))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        texts.add(Files.readString(folder.resolve("flow.yaml")));
      }
    }
    texts.add(Files.readString(Path.of("src/test/resources/lint/good/flow.yaml")));
    return texts;
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("flows")
  void garbledFlowIsRefusedWithPlaceOrIsSound(String text) throws IOException {
    var random = new Random(SEED);
    int rounds = ROUNDS / flows().size();
    for (int round = 0; round < rounds; round++) {
      String garbled = text;
      for (int times = random.nextInt(3); times >= 0; times--) {
        garbled = garble(garbled, random);
      }
      check(garbled, "seed %d round %d".formatted(SEED, round));
    }
  }

  private static void check(String text, String name) {
    var source = new Source("flow.yaml", text);
    var problems = new Problems();
    Optional<Flow> flow;
    try {
      flow = Catalog.check(source, problems);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(name + ":\n" + text, e);
    }
    assertThat(flow.isPresent()).as(name).isEqualTo(!problems.anyError());
    for (Problem problem : problems.sorted()) {
      List<String> lines = source.lines();
      assertThat(problem.message()).as(name).isNotBlank();
      assertThat(problem.at().line()).as(name).isBetween(1, Math.max(1, lines.size() + 1));
      assertThat(problem.at().column()).as(name).isPositive();
      assertThat(Caret.render(problem, lines))
          .as(name)
          .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    }
  }

  private static String garble(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int line = random.nextInt(lines.size());
    String old = lines.get(line);
    int at = random.nextInt(old.length() + 1);
    switch (random.nextInt(7)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(line, old);
      case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(line));
      case 3 -> lines.set(line, " ".repeat(random.nextInt(9)) + old.strip());
      case 4 -> lines.set(line, old.substring(0, at));
      case 5 -> lines.set(line, old.substring(0, at) + ink(random) + old.substring(at));
      default ->
          lines.set(
              line,
              old.substring(0, at) + ink(random) + old.substring(Math.min(old.length(), at + 1)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static char ink(Random random) {
    return INK.charAt(random.nextInt(INK.length()));
  }
}
