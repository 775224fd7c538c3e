package dev.gumshoe.ui.replay;

import java.time.Duration;

/** A length of time in words: two parts of it at most, for nobody compares more. */
final class Span {
  private Span() {}

  static String words(Duration span) {
    if (span.compareTo(Duration.ofSeconds(1)) < 0) {
      return span.toMillis() + " ms";
    }
    if (span.toMinutes() == 0) {
      int tenths = span.toMillisPart() / 100;
      return span.toSeconds() < 10 && tenths > 0
          ? "%d.%d s".formatted(span.toSeconds(), tenths)
          : span.toSeconds() + " s";
    }
    if (span.toHours() == 0) {
      return "%d min %02d s".formatted(span.toMinutes(), span.toSecondsPart());
    }
    return span.toDays() == 0
        ? "%d h %02d min".formatted(span.toHours(), span.toMinutesPart())
        : "%d d %02d h".formatted(span.toDays(), span.toHoursPart());
  }
}
