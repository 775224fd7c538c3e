package dev.gumshoe.parse.process;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.ProcessLimits;
import dev.gumshoe.evidence.ProcessLimits.ProcessLimit;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code cat /proc/PID/limits} (proc_pid_limits in the kernel's fs/proc/base.c). */
public final class ProcessLimitsParser implements Parser {
  private static final Pattern HEADING =
      Pattern.compile("Limit\\s+Soft Limit\\s+Hard Limit\\s+Units");
  private static final Pattern LIMIT =
      Pattern.compile(
          "(Max [a-z]{1,20}(?: [a-z]{1,20}){0,3})\\s{2,30}(unlimited|\\d{1,20})\\s{1,30}"
              + "(unlimited|\\d{1,20})(?:\\s{1,30}([a-z]{1,20}))?");

  /** The parser; it keeps nothing between captures. */
  public ProcessLimitsParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, ProcessLimitsParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<ProcessLimit>();
    boolean headed = false;
    for (Line line : Lines.of(capture).stdout()) {
      Matcher limit = LIMIT.matcher(line.text().strip());
      if (HEADING.matcher(line.text().strip()).matches()) {
        headed = true;
      } else if (limit.matches()) {
        String unit = limit.group(4) == null ? "" : limit.group(4);
        OptionalLong soft = amount(limit.group(2));
        OptionalLong hard = amount(limit.group(3));
        if (soft.isEmpty() || hard.isEmpty()) {
          problems.add(line, "the limit is not a number of 64 bits");
          continue;
        }
        found.add(
            new ProcessLimit(
                limit.group(1), soft.getAsLong(), hard.getAsLong(), unit, line.number()));
      } else if (!line.blank()) {
        problems.unread(line, "a limit of a process");
      }
    }
    return headed && !found.isEmpty()
        ? problems.with(new ProcessLimits(found))
        : new Reading.NotRead(Why.UNPARSABLE, "The output holds no limits of a process.");
  }

  private static OptionalLong amount(String printed) {
    return printed.equals("unlimited") ? OptionalLong.of(Long.MAX_VALUE) : Numbers.counter(printed);
  }
}
