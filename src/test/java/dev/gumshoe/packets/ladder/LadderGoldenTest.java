package dev.gumshoe.packets.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.PacketTrace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Drawings against files that are reviewed. What was drawn is in target/ladder, to be looked at and
 * copied where a change is meant.
 */
class LadderGoldenTest {
  @ParameterizedTest
  @CsvSource({
    "lost, txt",
    "lost, ascii",
    "lost, svg",
    "clocks, txt",
    "clocks, svg",
    "hostile, txt",
    "hostile, ascii",
    "hostile, svg"
  })
  void theDrawingIsTheReviewedOne(String trace, String form) throws IOException {
    Ladder ladder = LadderLayout.of(trace(trace), LadderFilter.ALL);
    String drawn =
        switch (form) {
          case "txt" -> lines(ladder, Paper.of(120));
          case "ascii" -> lines(ladder, Paper.of(80).inAscii());
          default -> LadderSvg.write(ladder, "Ladder of " + trace, "What <it> shows.", "p1");
        };
    String name = trace + "." + form;
    Files.createDirectories(Path.of("target", "ladder"));
    Files.writeString(Path.of("target", "ladder", name), drawn);
    assertThat(drawn).isEqualTo(reviewed(name));
  }

  private static String lines(Ladder ladder, Paper paper) {
    return String.join("\n", LadderText.lines(ladder, paper)) + "\n";
  }

  private static PacketTrace trace(String name) {
    return switch (name) {
      case "lost" -> SampleTraces.lostOnTheWire();
      case "clocks" -> SampleTraces.unsureClocks();
      default -> SampleTraces.hostile();
    };
  }

  private static String reviewed(String name) throws IOException {
    try (InputStream in = LadderGoldenTest.class.getResourceAsStream("/packets/ladder/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
