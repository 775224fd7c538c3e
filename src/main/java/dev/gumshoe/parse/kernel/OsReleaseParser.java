package dev.gumshoe.parse.kernel;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.OsRelease;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /etc/os-release} (os-release(5)): assignments as a shell would read them. */
public final class OsReleaseParser implements Parser {
  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,63})=(.*)");

  /** The parser; it keeps nothing between captures. */
  public OsReleaseParser() {}

  @Override
  public Reading parse(Capture capture) {
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return refused.get();
    }
    var problems = new Problems();
    var values = new HashMap<String, String>();
    for (Line line : Lines.of(capture).stdout()) {
      Matcher assignment = ASSIGNMENT.matcher(line.text().strip());
      if (assignment.matches()) {
        values.put(assignment.group(1), unquoted(assignment.group(2)));
      } else if (!line.blank() && !line.text().stripLeading().startsWith("#")) {
        problems.unread(line, "an assignment (NAME=value)");
      }
    }
    if (values.isEmpty()) {
      return new Reading.NotRead(Why.UNPARSABLE, "The output is no os-release file.");
    }
    return problems.with(
        new OsRelease(
            values.getOrDefault("ID", "linux"),
            values.getOrDefault("VERSION_ID", ""),
            values.getOrDefault("PRETTY_NAME", "")));
  }

  private static String unquoted(String value) {
    boolean single = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    boolean twice = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String inner = single || twice ? value.substring(1, value.length() - 1) : value;
    return single ? inner : inner.replaceAll("\\\\(.)", "$1");
  }
}
