package dev.gumshoe.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gumshoe.replay.TimeLine;
import dev.gumshoe.replay.TimeLine.Spent;
import dev.gumshoe.replay.TimeLine.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripGeometryTest {
  /** Each gap between two events is a stretch of its own, of so many seconds. */
  private static TimeLine line(int away, int... seconds) {
    List<Stretch> stretches = new ArrayList<>();
    List<Duration> elapsed = new ArrayList<>(List.of(Duration.ZERO, Duration.ZERO));
    for (int at = 0; at < seconds.length; at++) {
      var length = Duration.ofSeconds(seconds[at]);
      Spent spent = at == away ? Spent.AWAY : at % 2 == 0 ? Spent.NODES : Spent.OPERATOR;
      stretches.add(new Stretch(at + 1, at + 2, at, "s" + at, spent, length));
      elapsed.add(elapsed.getLast().plus(length));
    }
    return new TimeLine(stretches, List.of(), elapsed);
  }

  private static double width(StripGeometry strip, int stretch) {
    return strip.end(stretch) - strip.start(stretch);
  }

  @Test
  void widthsFollowTheTimeAndFillTheStrip() {
    StripGeometry strip = StripGeometry.of(line(-1, 10, 30, 60), 1_000, 0);
    assertThat(strip.start(0)).isZero();
    assertThat(strip.end(0)).isCloseTo(100, within(1e-6));
    assertThat(strip.end(1)).isCloseTo(400, within(1e-6));
    assertThat(strip.end(2)).isCloseTo(1_000, within(1e-6));
  }

  @Test
  void theShortestStretchCanStillBeSeenAndLongerOnesAreWider() {
    StripGeometry strip = StripGeometry.of(line(-1, 3_600, 0, 1, 60), 600, 6);
    assertThat(width(strip, 1)).isCloseTo(6, within(1e-6));
    assertThat(width(strip, 2)).isGreaterThan(6);
    assertThat(width(strip, 3)).isGreaterThan(width(strip, 2));
    assertThat(strip.end(3)).isCloseTo(600, within(1e-6));
  }

  @Test
  void aNightAwayTakesNoRoomFromTheRest() {
    StripGeometry strip = StripGeometry.of(line(1, 10, 30_000, 20), 600, 5);
    assertThat(width(strip, 1)).isCloseTo(20, within(1e-6));
    assertThat(width(strip, 2)).isGreaterThan(350);
  }

  @Test
  void noTimeAtAllIsSpreadEvenly() {
    StripGeometry strip = StripGeometry.of(line(-1, 0, 0), 100, 1);
    assertThat(strip.end(0)).isCloseTo(50, within(1e-6));
  }

  @Test
  void moreStretchesThanPixelsStayInside() {
    StripGeometry strip = StripGeometry.of(line(-1, IntStream.range(0, 5_000).toArray()), 300, 6);
    assertThat(strip.end(4_999)).isCloseTo(300, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 40, 300, 1_280})
  void everyPositionIsFoundWhereItStands(double width) {
    StripGeometry strip = StripGeometry.of(line(2, 10, 30, 4_000, 60, 1, 7), width, 6);
    for (int position = 1; position <= 7; position++) {
      assertThat(strip.position(strip.x(position))).isEqualTo(position);
    }
    assertThat(strip.position(-5)).isEqualTo(1);
    assertThat(strip.position(width + 5)).isEqualTo(7);
  }

  @Test
  void anEmptyLineHasOnePosition() {
    StripGeometry strip = StripGeometry.of(line(-1), 300, 6);
    assertThat(strip.x(1)).isZero();
    assertThat(strip.position(100)).isEqualTo(1);
  }
}
