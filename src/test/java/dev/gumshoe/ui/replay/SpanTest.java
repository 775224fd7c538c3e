package dev.gumshoe.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S,0 ms",
    "PT0.999S,999 ms",
    "PT2S,2 s",
    "PT9.96S,9.9 s",
    "PT59S,59 s",
    "PT4M7S,4 min 07 s",
    "PT1H5M59S,1 h 05 min",
    "PT50H,2 d 02 h"
  })
  void aLengthOfTimeHasTwoPartsAtMost(Duration span, String words) {
    assertThat(Span.words(span)).isEqualTo(words);
  }
}
