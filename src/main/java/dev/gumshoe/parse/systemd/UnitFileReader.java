package dev.gumshoe.parse.systemd;

import dev.gumshoe.evidence.UnitFiles;
import dev.gumshoe.evidence.UnitFiles.UnitFile;
import dev.gumshoe.evidence.UnitFiles.UnitSetting;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads unit files line by line (systemd.syntax(7)). */
final class UnitFileReader {
  private static final Pattern PATH =
      Pattern.compile(
          "# (/\\S+\\.(?:service|socket|device|mount|automount|swap|target|path|timer|slice|scope)"
              + "(?:\\.d/[^/\\s]+\\.conf)?|/\\S+\\.d/[^/\\s]+\\.conf)");
  private static final Pattern SECTION = Pattern.compile("\\[([^\\]]{1,64})]");
  private static final Pattern SETTING = Pattern.compile("([A-Za-z][\\w-]{0,80})\\s*=(.*)");

  private final Problems problems;
  private final List<UnitFile> files = new ArrayList<>();
  private final List<UnitSetting> settings = new ArrayList<>();
  private final StringBuilder joined = new StringBuilder();
  private String section = "";
  private int began;
  private boolean apart = true; // a path stands at the top, or after an empty line

  UnitFileReader(Problems problems) {
    this.problems = problems;
  }

  void read(Line line) {
    String text = line.text().strip();
    Matcher path = PATH.matcher(text);
    if (apart && joined.isEmpty() && path.matches()) {
      files.add(new UnitFile(path.group(1), line.number()));
      section = "";
    } else if (!text.startsWith("#") && !text.startsWith(";")) {
      add(text, line); // a comment may stand within a line that is continued
    }
    apart = line.blank();
  }

  UnitFiles end() {
    if (!joined.isEmpty()) {
      problems.add(began, "the setting goes on in a line that is not there");
    }
    return new UnitFiles(files, Effective.marked(settings));
  }

  private void add(String text, Line line) {
    if (joined.isEmpty()) {
      began = line.number();
    }
    if (text.endsWith("\\")) {
      joined.append(text, 0, text.length() - 1).append(' ');
      return;
    }
    String whole = joined.append(text).toString().strip();
    joined.setLength(0);
    if (!whole.isEmpty()) {
      one(whole, new Line(began, whole));
    }
  }

  private void one(String whole, Line line) {
    Matcher heading = SECTION.matcher(whole);
    Matcher setting = SETTING.matcher(whole);
    if (files.isEmpty()) {
      problems.unread(line, "the path of a unit file");
    } else if (heading.matches()) {
      section = heading.group(1);
    } else if (!setting.matches() || section.isEmpty()) {
      problems.unread(line, "a setting in a section of a unit file");
    } else if (!Secrets.in(setting.group(1))) {
      String value = setting.group(2).strip();
      settings.add(
          new UnitSetting(
              section, setting.group(1), value, files.getLast().path(), true, line.number()));
    }
  }
}
