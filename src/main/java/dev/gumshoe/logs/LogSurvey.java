package dev.gumshoe.logs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What was found in a log.
 *
 * @param lines how many lines the log has; a last one without an end is one
 * @param found the flow that knows the longest text first, then the one that knows more lines
 */
public record LogSurvey(long lines, List<FlowLines> found) {
  private static final Comparator<FlowLines> BEST =
      Comparator.comparingInt(FlowLines::weight)
          .thenComparingLong(FlowLines::lines)
          .reversed()
          .thenComparing(lines -> lines.flow().flow());

  public LogSurvey {
    found = found.stream().sorted(BEST).toList();
  }

  /** Both, where the other is of what follows in the same log. */
  LogSurvey then(LogSurvey later) {
    var all = new LinkedHashMap<KnownErrors, FlowLines>();
    found.forEach(one -> all.put(one.flow(), one));
    for (FlowLines one : later.found) {
      FlowLines earlier = all.get(one.flow());
      all.put(one.flow(), earlier == null ? one.behind(lines) : earlier.then(one, lines));
    }
    return new LogSurvey(lines + later.lines, List.copyOf(all.values()));
  }
}
