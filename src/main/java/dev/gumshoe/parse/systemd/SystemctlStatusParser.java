package dev.gumshoe.parse.systemd;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.UnitStatuses;
import dev.gumshoe.evidence.UnitStatuses.UnitStatus;
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
 * {@code systemctl status UNIT…}. It ends with 3 for a unit that is not active, and with 4 where
 * there is none of the name (systemctl(1)); both are answers.
 */
public final class SystemctlStatusParser implements Parser {
  private static final Pattern HEAD = Pattern.compile("(\\S) (\\S+\\.[a-z]+)(?: - (.*))?");

  /** The parser; it keeps nothing between captures. */
  public SystemctlStatusParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    if (capture.exited(4) && lines.firstWith("could not be found").isPresent()
        || capture.exited(3)) {
      return read(lines);
    }
    return Refused.or(capture, _ -> read(lines));
  }

  private static Reading read(Lines lines) {
    var problems = new Problems();
    var drafts = new ArrayList<StatusDraft>();
    boolean apart = true; // a heading stands at the top, or after an empty line
    for (Line line : lines.stdout()) {
      Matcher head = HEAD.matcher(line.text());
      if (apart && head.matches()) {
        String description = head.group(3) == null ? "" : head.group(3);
        drafts.add(new StatusDraft(head.group(2), description, line.number()));
      } else if (line.blank()) {
        if (!drafts.isEmpty()) {
          drafts.getLast().endOfState();
        }
      } else if (drafts.isEmpty()) {
        problems.unread(line, "the heading of a unit's status");
      } else {
        drafts.getLast().read(line, problems);
      }
      apart = line.blank();
    }
    return end(drafts, lines, problems);
  }

  private static Reading end(List<StatusDraft> drafts, Lines lines, Problems problems) {
    List<UnitStatus> units = drafts.stream().map(draft -> draft.build(problems)).toList();
    boolean absent = lines.firstWith("could not be found").isPresent();
    return units.isEmpty() && !absent
        ? new Reading.NotRead(Why.UNPARSABLE, "The output holds no status of a unit.")
        : problems.with(new UnitStatuses(units));
  }
}
