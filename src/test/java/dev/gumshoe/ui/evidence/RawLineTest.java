package dev.gumshoe.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RawLineTest {
  @Test
  void linesAreCountedThroughBothStreams() {
    assertThat(RawLine.of(capture(Output.whole("a\nb\n"), Output.whole("c\n")), Set.of(2, 3)))
        .containsExactly(
            new RawLine(1, "a", false),
            new RawLine(2, "b", true),
            new RawLine(0, "── standard error ──", false),
            new RawLine(3, "c", true));
  }

  @Test
  void errorsAloneAreCountedFromOne() {
    assertThat(RawLine.of(capture(Output.EMPTY, Output.whole("gone")), Set.of(1)))
        .containsExactly(
            new RawLine(0, "── standard error ──", false), new RawLine(1, "gone", true));
  }

  @Test
  void aCutIsSaid() {
    assertThat(RawLine.of(capture(new Output("a", true), Output.EMPTY), Set.of()))
        .extracting(RawLine::text)
        .containsExactly("a", "── cut here: the output is longer than its limit ──");
  }

  @Test
  void controlCharactersAreShownAndNotObeyed() {
    assertThat(RawLine.of(Capture.ofText("x", "\u001b[31mred\tend\u0007"), Set.of()))
        .containsExactly(new RawLine(1, "␛[31mred    end␇", false));
  }

  @Test
  void aLineThatNobodyReadsToItsEndIsCut() {
    String text =
        RawLine.of(Capture.ofText("x", "y".repeat(1_000_000)), Set.of()).getFirst().text();
    assertThat(text).hasSizeLessThan(4_100).endsWith("(996000 more characters)");
  }

  private static Capture capture(Output stdout, Output stderr) {
    return new Capture(
        "node", List.of("x"), Instant.EPOCH, Duration.ZERO, new Ending.Exited(0), stdout, stderr);
  }
}
