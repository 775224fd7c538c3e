package dev.gumshoe.parse.ethtool;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.EthtoolDriver;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.HashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ethtool -i DEVICE} (dump_drvinfo in ethtool.c). */
public final class EthtoolDriverParser implements Parser {
  private static final Pattern FIELD = Pattern.compile("([a-z-]{2,40}):(?: (.*))?");

  /** The parser; it keeps nothing between captures. */
  public EthtoolDriverParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, EthtoolDriverParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var fields = new HashMap<String, String>();
    int at = 0;
    for (Line line : Lines.of(capture).stdout()) {
      Matcher field = FIELD.matcher(line.text().strip());
      if (field.matches()) {
        String value = field.group(2) == null ? "" : field.group(2).strip();
        at = field.group(1).equals("driver") ? line.number() : at;
        fields.putIfAbsent(field.group(1), value);
      } else if (!line.blank()) {
        problems.unread(line, "a line of ethtool -i (NAME: VALUE)");
      }
    }
    if (fields.getOrDefault("driver", "").isEmpty()) {
      return new Reading.NotRead(Why.UNPARSABLE, "The output names no driver.");
    }
    if (!fields.containsKey("bus-info")) {
      problems.add(0, "the output ends before bus-info");
    }
    return problems.with(
        new EthtoolDriver(
            fields.getOrDefault("driver", ""),
            fields.getOrDefault("version", ""),
            fields.getOrDefault("firmware-version", ""),
            fields.getOrDefault("bus-info", ""),
            at));
  }
}
