package dev.gumshoe.parse.systemd;

import dev.gumshoe.evidence.UnitStatuses.StatusLogLine;
import dev.gumshoe.evidence.UnitStatuses.UnitStatus;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unit's status while its lines are read: fields, an empty line, and lines of its journal. */
final class StatusDraft {
  private static final Pattern FIELD = Pattern.compile(" *([A-Z][A-Za-z -]{1,30}): ?(.*)");
  private static final Pattern TREE = Pattern.compile(" +([├└│|`]|[^\\x00-\\x7f]|\\d+ ).*");
  private static final Pattern LOADED =
      Pattern.compile("([a-z-]+)(?: \\((/[^;)]*)?(?:; )?([a-z-]*).*)?");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "([a-z-]+)(?: \\(((?!Result:)[^)]*)\\))?(?: \\(Result: ([^)]*)\\))?(?: since ([^;]*))?.*");
  private static final Pattern MAIN = Pattern.compile("(\\d{1,10}) ?(?:\\((.*)\\))?.*");
  private static final Pattern ENDED = Pattern.compile("code=exited, status=(\\d{1,3}).*");
  private static final Pattern TASKS = Pattern.compile("(\\d{1,19})(?: \\(limit: (\\d{1,19})\\))?");

  private final String unit;
  private final String description;
  private final int line;
  private final Map<String, String> fields = new HashMap<>();
  private final List<StatusLogLine> log = new ArrayList<>();
  private boolean inLog;

  StatusDraft(String unit, String description, int line) {
    this.unit = unit;
    this.description = description;
    this.line = line;
  }

  void endOfState() {
    inLog = true;
  }

  void read(Line text, Problems problems) {
    Matcher field = FIELD.matcher(text.text());
    if (inLog) {
      log.add(new StatusLogLine(text.text(), text.number()));
    } else if (field.matches()) {
      fields.putIfAbsent(field.group(1), field.group(2).strip());
    } else if (!TREE.matcher(text.text()).matches() && !text.text().startsWith("      ")) {
      problems.unread(text, "a line of a unit's status");
    }
  }

  UnitStatus build(Problems problems) {
    Matcher loaded = matched(LOADED, "Loaded");
    Matcher active = matched(ACTIVE, "Active");
    Matcher main = matched(MAIN, "Main PID");
    Matcher tasks = matched(TASKS, "Tasks");
    Matcher ended = ENDED.matcher(group(main, 2));
    if (group(active, 1).isEmpty() || group(loaded, 1).isEmpty()) {
      problems.add(line, "the status of " + unit + " does not say whether it is active");
    }
    return new UnitStatus(
        unit,
        description,
        group(loaded, 1),
        group(loaded, 2),
        group(loaded, 3),
        group(active, 1),
        group(active, 2),
        group(active, 3),
        group(active, 4),
        Numbers.whole(group(main, 1)).orElse(-1),
        ended.matches() ? Numbers.whole(ended.group(1)).orElse(-1) : -1,
        Numbers.whole(group(tasks, 1)).orElse(-1),
        Numbers.whole(group(tasks, 2)).orElse(-1),
        log,
        line);
  }

  private Matcher matched(Pattern pattern, String field) {
    return pattern.matcher(fields.getOrDefault(field, ""));
  }

  private static String group(Matcher matcher, int group) {
    return matcher.matches() && matcher.group(group) != null ? matcher.group(group) : "";
  }
}
