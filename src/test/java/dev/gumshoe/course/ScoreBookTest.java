package dev.gumshoe.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores that are kept. */
class ScoreBookTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("exercises").resolve("scores.jsonl");
  }

  private static Kept kept(String exercise, int points, boolean right) {
    return new Kept(
        exercise, "flow", NOON.plusSeconds(points), points, right, Duration.ofSeconds(61));
  }

  @Test
  void whatWasAddedIsReadInItsOrder() throws Exception {
    var book = new ScoreBook(file());
    assertThat(book.read()).isEmpty();
    book.add(kept("flow/a", 40, false));
    book.add(kept("flow/b", 90, true));
    assertThat(new ScoreBook(file()).read())
        .containsExactly(kept("flow/a", 40, false), kept("flow/b", 90, true));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  /** As many bytes as a crash leaves of the last line, from none to all but its end. */
  @Test
  void aLastLineThatWasCutCostsThatScoreAlone() throws Exception {
    var book = new ScoreBook(file());
    book.add(kept("flow/a", 40, false));
    long whole = Files.size(file());
    book.add(kept("flow/b", 90, true));
    byte[] all = Files.readAllBytes(file());
    for (int length = (int) whole; length < all.length - 1; length++) {
      Files.write(file(), Arrays.copyOf(all, length));
      book.add(kept("flow/c", 70, true));
      assertThat(book.read())
          .as("cut after %d bytes", length)
          .contains(kept("flow/a", 40, false), kept("flow/c", 70, true))
          .allMatch(one -> List.of("flow/a", "flow/b", "flow/c").contains(one.exercise()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{}",
        "{\"version\":2,\"exercise\":\"flow/x\"}",
        "{\"version\":1,\"exercise\":null,\"flow\":1,\"at\":\"x\"}",
        "{\"version\":1,\"exercise\":\"flow/x\",\"flow\":\"f\",\"at\":\"yesterday\",\"points\":1,\"rightCause\":true,\"seconds\":1}",
        "\u0000\uFFFF"
      })
  void linesThatAreNoScoresArePassedOver(String line) throws Exception {
    var book = new ScoreBook(file());
    book.add(kept("flow/a", 40, false));
    Files.writeString(file(), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    book.add(kept("flow/b", 90, true));
    assertThat(book.read()).containsExactly(kept("flow/a", 40, false), kept("flow/b", 90, true));
  }

  @Test
  void whereItCannotBeKeptThereIsASentence() throws Exception {
    Files.writeString(folder.resolve("exercises"), "a file");
    assertThatThrownBy(() -> new ScoreBook(file()).add(kept("flow/a", 1, true)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("The score cannot be kept in " + file());
  }

  @Test
  void progressIsOfTheExercisesThatAreMeant() {
    List<Kept> scores =
        List.of(
            kept("flow/a", 40, false),
            kept("other/x", 100, true),
            kept("flow/b", 90, true),
            kept("flow/a", 60, false));
    assertThat(Progress.of(List.of("flow/a", "flow/b", "flow/c"), scores))
        .isEqualTo(
            new Progress(
                2, 1, 3, Optional.of(90), Optional.of(60), Optional.of(NOON.plusSeconds(60))));
    assertThat(Progress.of(List.of("flow/c"), scores))
        .isEqualTo(new Progress(0, 0, 1, Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(Progress.found(scores)).containsExactlyInAnyOrder("other/x", "flow/b");
  }
}
