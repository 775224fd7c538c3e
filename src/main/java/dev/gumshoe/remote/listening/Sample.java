package dev.gumshoe.remote.listening;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One look at a node's clock: bounds of how far it is ahead, in nanoseconds. It was read some time
 * between question and answer; that is all that is sure.
 */
record Sample(long least, long most) {
  private static final long SECOND = 1_000_000_000L;

  /** This machine tells its time in microseconds. */
  private static final long OWN_ERROR = 1_000;

  /** The fraction is digits only where {@code date} knows {@code %N}; BusyBox' mostly does not. */
  private static final Pattern TIME = Pattern.compile("(\\d{1,10})(?:\\.(\\d{9}))?(?:\\D.*)?");

  /**
   * Reads an answer.
   *
   * @param asked by this machine's clock, nanoseconds since 1970
   * @param answered likewise
   */
  static Optional<Sample> of(long asked, long answered, String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      return Optional.empty();
    }
    long seconds = Long.parseLong(time.group(1)) * SECOND;
    boolean coarse = time.group(2) == null;
    long told = seconds + (coarse ? 0 : Long.parseLong(time.group(2)));
    return Optional.of(new Sample(told - answered, told + (coarse ? SECOND : 0) - asked));
  }

  long width() {
    return most - least;
  }

  boolean isCoarse() {
    return width() >= SECOND;
  }

  /**
   * What all samples agree on: at least as narrow as the one with the shortest round trip. Where
   * they do not agree, a clock was set meanwhile, and the narrowest counts.
   */
  static Optional<ClockOffset> offset(List<Sample> samples) {
    if (samples.isEmpty()) {
      return Optional.empty();
    }
    Sample common =
        new Sample(
            samples.stream().mapToLong(Sample::least).max().orElseThrow(),
            samples.stream().mapToLong(Sample::most).min().orElseThrow());
    Sample best =
        common.width() >= 0
            ? common
            : samples.stream().min(Comparator.comparingLong(Sample::width)).orElseThrow();
    long half = best.width() / 2;
    return Optional.of(new ClockOffset(best.least() + half, half + 1 + OWN_ERROR));
  }
}
