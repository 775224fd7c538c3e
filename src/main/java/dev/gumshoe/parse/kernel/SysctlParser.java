package dev.gumshoe.parse.kernel;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Settings;
import dev.gumshoe.evidence.Settings.Setting;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sysctl KEY…}. A key that the kernel does not have makes it fail, and is only absent. */
public final class SysctlParser implements Parser {
  private static final Pattern SETTING = Pattern.compile("([\\w./:@-]{1,256}) ?= ?(.*)");

  /** What procps and busybox say of a key that does not exist. */
  private static final Pattern NO_KEY =
      Pattern.compile(
          ".*cannot stat /proc/sys/.*: No such file or directory"
              + "|.*error: '?\\S+'? is an unknown key"
              + "|sysctl: error: unknown key .*"
              + "|sysctl: /proc/sys/.*: No such file or directory");

  /** The parser; it keeps nothing between captures. */
  public SysctlParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    Optional<Reading.NotRead> refused = Refused.of(capture);
    boolean onlyAbsent =
        lines.stderr().stream().anyMatch(SysctlParser::absent)
            && lines.stderr().stream().allMatch(line -> line.blank() || absent(line));
    if (refused.isPresent() && !onlyAbsent) {
      return refused.get();
    }
    var problems = new Problems();
    var found = new ArrayList<Setting>();
    for (Line line : lines.stdout()) {
      Matcher setting = SETTING.matcher(line.text());
      if (setting.matches()) {
        found.add(new Setting(setting.group(1), setting.group(2).strip(), line.number()));
      } else if (!line.blank() && !absent(line)) {
        problems.unread(line, "a setting (KEY = VALUE)");
      }
    }
    return problems.with(new Settings(found));
  }

  private static boolean absent(Line line) {
    return NO_KEY.matcher(line.text().strip()).matches();
  }
}
