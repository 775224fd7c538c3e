package dev.gumshoe.parse.nft.build;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time and amounts as nft prints them. */
public final class Spans {
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(\\d{1,9})w)?(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?"
              + "(?:(\\d{1,9})ms)?");
  private static final List<Long> UNITS =
      List.of(7 * 86_400_000L, 86_400_000L, 3_600_000L, 60_000L, 1000L, 1L);
  private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");

  private Spans() {}

  /** Milliseconds of {@code 1h30m5s20ms}; a bare number counts seconds. Empty when it is none. */
  public static OptionalLong milliseconds(String text) {
    if (DIGITS.matcher(text).matches()) {
      return OptionalLong.of(Long.parseLong(text) * 1000);
    }
    Matcher parts = SPAN.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      return OptionalLong.empty();
    }
    long sum = 0;
    for (int i = 0; i < UNITS.size(); i++) {
      String part = parts.group(i + 1);
      sum += part == null ? 0 : Long.parseLong(part) * UNITS.get(i);
    }
    return OptionalLong.of(sum);
  }

  /** How many bytes a unit is: {@code bytes}, {@code kbytes}, {@code mbytes}; empty for others. */
  public static OptionalLong bytes(String unit) {
    return switch (unit) {
      case "bytes" -> OptionalLong.of(1);
      case "kbytes" -> OptionalLong.of(1L << 10);
      case "mbytes" -> OptionalLong.of(1L << 20);
      case "gbytes" -> OptionalLong.of(1L << 30);
      default -> OptionalLong.empty();
    };
  }
}
