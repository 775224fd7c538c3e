package dev.gumshoe.parse.systemd;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.SystemdUnits;
import dev.gumshoe.evidence.SystemdUnits.SystemdUnit;
import dev.gumshoe.evidence.SystemdUnits.UnitProperty;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code systemctl show UNIT… [-p PROPERTY]}: {@code KEY=VALUE} lines, an empty line between units.
 */
public final class SystemctlShowParser implements Parser {
  private static final Pattern PROPERTY = Pattern.compile("([A-Za-z][A-Za-z0-9_]{1,80})=(.*)");

  /** The parser; it keeps nothing between captures. */
  public SystemctlShowParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, SystemctlShowParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var units = new ArrayList<SystemdUnit>();
    var properties = new ArrayList<UnitProperty>();
    for (Line line : Lines.of(capture).stdout()) {
      Matcher property = PROPERTY.matcher(line.text());
      if (property.matches()) {
        properties.add(new UnitProperty(property.group(1), property.group(2), line.number()));
      } else if (line.blank()) {
        end(properties, units);
      } else {
        problems.unread(line, "a property of a unit (KEY=VALUE)");
      }
    }
    end(properties, units);
    return units.isEmpty()
        ? new Reading.NotRead(Why.UNPARSABLE, "The output holds no properties of a unit.")
        : problems.with(new SystemdUnits(units));
  }

  private static void end(List<UnitProperty> properties, List<SystemdUnit> units) {
    if (!properties.isEmpty()) {
      units.add(new UnitDraft(properties).build());
      properties.clear();
    }
  }
}
