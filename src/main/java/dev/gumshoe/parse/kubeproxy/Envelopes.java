package dev.gumshoe.parse.kubeproxy;

import dev.gumshoe.parse.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes log lines out of what they are wrapped in: the CRI's log files, docker's json-file driver,
 * the journal, timestamps of kubectl. A line that a runtime broke into parts is joined again.
 */
final class Envelopes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ISO = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S{0,20}";
  private static final Pattern CRI =
      Pattern.compile("(" + ISO + ") (?:stdout|stderr) ([PF])(?::\\S{0,32})?(?: (.*))?");
  private static final Pattern JOURNAL =
      Pattern.compile(
          "(?:[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?|"
              + ISO
              + ") \\S{1,255} [^\\s\\[\\]:]{1,64}(?:\\[\\d{1,10}])?: ?(.*)");
  private static final Pattern STAMPED =
      Pattern.compile("(?:\\[pod/\\S{1,300}] )?(?:(" + ISO + ") )?(.*)");

  private final List<LogLine> found = new ArrayList<>();
  private @Nullable LogLine part;

  private Envelopes() {}

  /** The log lines of one stream. */
  static List<LogLine> open(List<Line> lines) {
    var envelopes = new Envelopes();
    lines.forEach(envelopes::read);
    envelopes.endPart();
    return envelopes.found;
  }

  private void read(Line line) {
    Matcher cri = CRI.matcher(line.text());
    if (cri.matches()) {
      String text = cri.group(3) == null ? "" : cri.group(3);
      add(line.number(), cri.group(1), text, cri.group(2).equals("P"));
      return;
    }
    if (line.text().startsWith("{\"log\":") && docker(line)) {
      return;
    }
    Matcher journal = JOURNAL.matcher(line.text());
    if (journal.matches()) {
      add(line.number(), "", journal.group(1), false);
      return;
    }
    Matcher stamped = STAMPED.matcher(line.text());
    boolean time = stamped.matches() && stamped.group(1) != null;
    add(
        line.number(),
        time ? stamped.group(1) : "",
        stamped.matches() ? stamped.group(2) : line.text(),
        false);
  }

  /** Reads a line of docker's driver: a text without a line feed at its end goes on. */
  private boolean docker(Line line) {
    try {
      JsonNode entry = JSON.readTree(line.text());
      String text = entry.path("log").asString("");
      boolean partial = !text.endsWith("\n");
      String whole = partial ? text : text.substring(0, text.length() - 1);
      add(line.number(), entry.path("time").asString(""), whole, partial);
      return true;
    } catch (JacksonException e) {
      return false; // damaged: it is read as a line of plain text
    }
  }

  private void add(int number, String time, String text, boolean partial) {
    LogLine before = part;
    LogLine line =
        before == null
            ? new LogLine(number, time, text)
            : new LogLine(before.number(), before.time(), before.text() + text);
    if (partial) {
      part = line;
    } else {
      part = null;
      found.add(line);
    }
  }

  private void endPart() {
    LogLine last = part;
    if (last != null) {
      found.add(last);
      part = null;
    }
  }
}
