package dev.gumshoe.parse.trust;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Clock;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code date -u +%s}, and the field {@code Date} of an HTTP answer (RFC 9110, section 5.6.7). */
public final class ClockParser implements Parser {
  private static final Pattern FIELD =
      Pattern.compile(
          "date:[ \\t]{0,8}([A-Z][a-z]{2}, .{10,30}GMT)[ \\t]{0,8}", Pattern.CASE_INSENSITIVE);

  /** The parser; it keeps nothing between captures. */
  public ClockParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, ClockParser::read);
  }

  private static Reading read(Capture capture) {
    List<Line> lines = Lines.of(capture).stdout().stream().filter(line -> !line.blank()).toList();
    for (Line line : lines) {
      OptionalLong seconds = seconds(line.text().strip(), lines.size() == 1);
      if (seconds.isPresent() && !Moment.text(seconds.getAsLong()).isEmpty()) {
        long found = seconds.getAsLong();
        return new Problems().with(new Clock(found, Moment.text(found), line.number()));
      }
    }
    return new Reading.NotRead(Why.UNPARSABLE, "The output holds no time of a clock.");
  }

  private static OptionalLong seconds(String text, boolean alone) {
    Matcher field = FIELD.matcher(text);
    if (!field.matches()) {
      return alone ? Numbers.whole(text) : OptionalLong.empty();
    }
    try {
      Instant time = DateTimeFormatter.RFC_1123_DATE_TIME.parse(field.group(1), Instant::from);
      return OptionalLong.of(time.getEpochSecond());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }
}
