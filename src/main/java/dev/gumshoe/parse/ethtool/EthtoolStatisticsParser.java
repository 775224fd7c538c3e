package dev.gumshoe.parse.ethtool;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.EthtoolStatistics;
import dev.gumshoe.evidence.EthtoolStatistics.DriverCounter;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * {@code ethtool -S DEVICE} (do_gstats in ethtool.c). Some drivers put colons and spaces into the
 * names of their counters: {@code [0]: rx_ucast_packets: 5}.
 */
public final class EthtoolStatisticsParser implements Parser {
  private static final String HEADING = "NIC statistics:";

  /** The parser; it keeps nothing between captures. */
  public EthtoolStatisticsParser() {}

  @Override
  public Reading parse(Capture capture) {
    if (Lines.of(capture).firstWith("no stats available").isPresent()) {
      return new Problems().with(new EthtoolStatistics(List.of())); // ends with status 94
    }
    return Refused.or(capture, EthtoolStatisticsParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<DriverCounter>();
    boolean headed = false;
    for (Line line : Lines.of(capture).stdout()) {
      if (line.text().strip().equals(HEADING)) {
        headed = true;
      } else if (!line.blank()) {
        read(line, found, problems);
      }
    }
    return headed
        ? problems.with(new EthtoolStatistics(found))
        : new Reading.NotRead(Why.UNPARSABLE, "The output holds no statistics of a driver.");
  }

  private static void read(Line line, List<DriverCounter> found, Problems problems) {
    String text = line.text().strip();
    int colon = text.lastIndexOf(": ");
    OptionalLong value =
        colon < 1 ? OptionalLong.empty() : Numbers.counter(text.substring(colon + 2).strip());
    if (value.isPresent()) {
      found.add(
          new DriverCounter(text.substring(0, colon).strip(), value.getAsLong(), line.number()));
    } else {
      problems.unread(line, "a counter (NAME: NUMBER)");
    }
  }
}
