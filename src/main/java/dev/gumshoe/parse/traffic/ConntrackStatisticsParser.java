package dev.gumshoe.parse.traffic;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.ConntrackStatistics;
import dev.gumshoe.evidence.ConntrackStatistics.ConntrackProcessor;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** {@code conntrack -S}: a line for each processor, {@code cpu=0 found=0 …}. */
public final class ConntrackStatisticsParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public ConntrackStatisticsParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, ConntrackStatisticsParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<ConntrackProcessor>();
    for (Line line : Lines.of(capture).stdout()) {
      if (line.blank()) {
        continue;
      }
      Map<String, Long> counters = counters(line);
      if (counters.containsKey("cpu") && counters.containsKey("insert_failed")) {
        found.add(processor(counters, line));
      } else {
        problems.unread(line, "the counters of a processor (cpu=0 found=0 …)");
      }
    }
    return found.isEmpty() && problems.none()
        ? new Reading.NotRead(Why.UNPARSABLE, "The output holds no counters.")
        : problems.with(new ConntrackStatistics(found));
  }

  private static Map<String, Long> counters(Line line) {
    var found = new HashMap<String, Long>();
    for (String word : line.text().strip().split("\\s+")) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        Numbers.counter(word.substring(equals + 1))
            .ifPresent(value -> found.put(word.substring(0, equals), value));
      }
    }
    return found;
  }

  private static ConntrackProcessor processor(Map<String, Long> counters, Line line) {
    return new ConntrackProcessor(
        counters.getOrDefault("cpu", 0L),
        counters.getOrDefault("found", 0L),
        counters.getOrDefault("invalid", 0L),
        counters.getOrDefault("insert", 0L),
        counters.getOrDefault("insert_failed", 0L),
        counters.getOrDefault("drop", 0L),
        counters.getOrDefault("early_drop", 0L),
        counters.getOrDefault("error", counters.getOrDefault("icmp_error", 0L)),
        counters.getOrDefault("search_restart", 0L),
        counters.getOrDefault("clash_resolve", 0L),
        counters.getOrDefault("chaintoolong", 0L),
        line.number());
  }
}
