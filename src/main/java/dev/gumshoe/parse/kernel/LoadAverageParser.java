package dev.gumshoe.parse.kernel;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.LoadAverage;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code cat /proc/loadavg} (proc_loadavg(5)), and {@code uptime}, which prints the averages in the
 * manner of the locale: with a comma in place of the point.
 */
public final class LoadAverageParser implements Parser {
  private static final String AVERAGE = "(\\d{1,7}[.,]\\d\\d)";
  private static final Pattern PROC =
      Pattern.compile(
          AVERAGE + " " + AVERAGE + " " + AVERAGE + " (\\d{1,10})/(\\d{1,10}) \\d{1,10}");
  private static final Pattern UPTIME =
      Pattern.compile(
          ".{0,200}load average: " + AVERAGE + ", " + AVERAGE + ", " + AVERAGE + "()()");

  /** The parser; it keeps nothing between captures. */
  public LoadAverageParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, LoadAverageParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    for (Line line : Lines.of(capture).stdout()) {
      String text = line.text().strip();
      Matcher proc = PROC.matcher(text);
      Matcher uptime = UPTIME.matcher(text);
      if (proc.matches()) {
        return problems.with(load(proc, line));
      }
      if (uptime.matches()) {
        return problems.with(load(uptime, line));
      }
      if (!text.isEmpty()) {
        break;
      }
    }
    return new Reading.NotRead(Why.UNPARSABLE, "The output holds no load averages.");
  }

  private static LoadAverage load(Matcher found, Line line) {
    return new LoadAverage(
        average(found.group(1)),
        average(found.group(2)),
        average(found.group(3)),
        Numbers.whole(found.group(4)).orElse(-1),
        Numbers.whole(found.group(5)).orElse(-1),
        line.number());
  }

  private static double average(String printed) {
    return Double.parseDouble(printed.replace(',', '.'));
  }
}
