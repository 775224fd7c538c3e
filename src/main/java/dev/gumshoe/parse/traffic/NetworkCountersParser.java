package dev.gumshoe.parse.traffic;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.NetworkCounters;
import dev.gumshoe.evidence.NetworkCounters.NetworkCounter;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.JsonRoots;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code cat /proc/net/snmp}, {@code snmp6} and {@code netstat}, one or several of them, and {@code
 * nstat -as}, as text and with {@code -j}.
 */
public final class NetworkCountersParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public NetworkCountersParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, NetworkCountersParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    List<NetworkCounter> found =
        JsonRoots.in(capture.stdout()) ? json(capture, problems) : text(capture, problems);
    return found.isEmpty() && problems.none()
        ? new Reading.NotRead(Why.UNPARSABLE, "The output holds no counters of the network.")
        : problems.with(new NetworkCounters(found));
  }

  private static List<NetworkCounter> text(Capture capture, Problems problems) {
    var reader = new CounterLines(problems);
    for (Line line : Lines.of(capture).stdout()) {
      if (!line.blank() && !line.text().startsWith("#")) {
        reader.read(line);
      }
    }
    return reader.end();
  }

  private static List<NetworkCounter> json(Capture capture, Problems problems) {
    var found = new ArrayList<NetworkCounter>();
    for (Item item : JsonRoots.read(capture.stdout(), problems)) {
      item.object()
          .path("kernel")
          .forEachEntry(
              (name, value) -> {
                if (value.canConvertToLong()) {
                  found.add(new NetworkCounter(name, value.asLong(), item.line()));
                } else {
                  problems.add(item.line(), "the counter " + name + " is no number");
                }
              });
    }
    return found;
  }
}
