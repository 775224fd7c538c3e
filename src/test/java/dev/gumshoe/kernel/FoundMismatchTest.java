package dev.gumshoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mismatch that random rule sets ever showed, as small as it was found. */
class FoundMismatchTest {
  static List<Path> stories() throws Exception {
    return Stories.in("found", ".story");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void kernelStillDoesWhatTheWalkSays(Path file) throws Exception {
    Story story = Story.read(Files.readAllLines(file));
    Map<Backend, String> rules = new HashMap<>();
    story
        .rules()
        .forEach((backend, text) -> rules.put(backend, Plan.completed(story.family(), text)));
    String wrong =
        Bench.onNewNode(
            bench -> {
              Loaded loaded = bench.load(story.family(), rules);
              List<Seen> seen = new Play(bench, loaded).all(story.shots());
              assertThat(seen).hasSameSizeAs(story.shots());
              return seen.getLast().agreed().isEmpty() ? Account.of(seen.getLast(), loaded) : "";
            });
    assertThat(wrong).isEmpty();
  }
}
