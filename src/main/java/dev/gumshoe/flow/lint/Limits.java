package dev.gumshoe.flow.lint;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Time limits as flows write them: whole seconds. */
final class Limits {
  private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,2}");
  private static final int MOST = 600;

  private Limits() {}

  static Optional<Duration> read(String text) {
    return SECONDS.matcher(text).matches() && Integer.parseInt(text) <= MOST
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
        : Optional.empty();
  }
}
