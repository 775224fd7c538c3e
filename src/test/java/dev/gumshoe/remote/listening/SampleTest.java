package dev.gumshoe.remote.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at a clock that is known. */
final class SampleTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long START = 1_790_000_000L * SECOND;

  /** A node's answers while the way there and the way back take different times. */
  private static List<Sample> samples(long ahead, boolean fine, int rounds, long between) {
    Random random = new Random(ahead);
    List<Sample> samples = new ArrayList<>();
    long now = START;
    for (int i = 0; i < rounds; i++) {
      long asked = now;
      long read = asked + 200_000 + random.nextInt(9_000_000);
      long answered = read + 100_000 + random.nextInt(3_000_000);
      long told = read + ahead;
      String text =
          fine
              ? "%d.%09d".formatted(Math.floorDiv(told, SECOND), Math.floorMod(told, SECOND))
              : Math.floorDiv(told, SECOND) + ".%N";
      samples.addAll(Sample.of(asked, answered, text).stream().toList());
      now = answered + between;
    }
    return samples;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 734_000_000, -3_600_000_000_000L, 86_400_000_000_000L})
  void theTrueOffsetIsWithinTheError(long ahead) {
    ClockOffset fine = Sample.offset(samples(ahead, true, 10, 0)).orElseThrow();
    assertThat(Math.abs(fine.nanos() - ahead)).isLessThanOrEqualTo(fine.errorNanos());
    assertThat(fine.errorNanos()).isLessThan(6_000_000);
    ClockOffset coarse = Sample.offset(samples(ahead, false, 28, 45_000_000)).orElseThrow();
    assertThat(Math.abs(coarse.nanos() - ahead)).isLessThanOrEqualTo(coarse.errorNanos());
    assertThat(coarse.errorNanos()).isLessThan(60_000_000);
  }

  @Test
  void aClockThatIsSetMeanwhileLeavesTheNarrowestLook() {
    assertThat(Sample.offset(List.of(new Sample(0, 100), new Sample(5_000, 5_010))))
        .contains(new ClockOffset(5_005, 1_006));
  }

  @Test
  void whatIsNoTimeIsNoSample() {
    for (String text : List.of("", "date: invalid", "-5.000000000", "99999999999999999999")) {
      assertThat(Sample.of(START, START + 5, text)).isEmpty();
    }
    assertThat(Sample.offset(List.of())).isEmpty();
  }
}
