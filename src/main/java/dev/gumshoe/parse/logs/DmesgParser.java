package dev.gumshoe.parse.logs;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.KernelLog;
import dev.gumshoe.evidence.KernelLog.KernelMessage;
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
 * {@code dmesg}, also with {@code -T}, {@code -x}, {@code -r} and {@code --time-format iso}
 * (dmesg.c in util-linux). Further lines of a message are indented, and have no time of their own.
 */
public final class DmesgParser implements Parser {
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:<(\\d{1,3})>|([a-z0-9]{2,8}) *:([a-z]{3,6}) *: )?(?:\\[ *(\\d{1,12}\\.\\d{6})]"
              + "|\\[([A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4})]"
              + "|(\\d{4}-\\d\\d-\\d\\dT\\S{8,24}))(?: (.*))?");
  private static final List<String> PRIORITIES =
      List.of("emerg", "alert", "crit", "err", "warn", "notice", "info", "debug");
  private static final List<String> FACILITIES =
      List.of("kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news");

  /** The parser; it keeps nothing between captures. */
  public DmesgParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, DmesgParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<KernelMessage>();
    for (Line line : Lines.of(capture).stdout()) {
      Matcher message = MESSAGE.matcher(line.text());
      if (message.matches()) {
        found.add(message(message, line));
      } else if (!found.isEmpty() && line.text().startsWith(" ")) {
        found.add(below(found.getLast(), line));
      } else if (!line.blank()) {
        problems.unread(line, "a message of the kernel with its time");
      }
    }
    return problems.with(new KernelLog(found));
  }

  private static KernelMessage message(Matcher message, Line line) {
    int raw = message.group(1) == null ? -1 : Integer.parseInt(message.group(1));
    String clock = message.group(5) == null ? text(message.group(6)) : message.group(5);
    int facility = raw >> 3;
    return new KernelMessage(
        message.group(4) == null ? -1 : Double.parseDouble(message.group(4)),
        clock,
        facility >= 0 && facility < FACILITIES.size()
            ? FACILITIES.get(facility)
            : text(message.group(2)),
        raw < 0 ? text(message.group(3)) : PRIORITIES.get(raw & 7),
        text(message.group(7)),
        line.number());
  }

  /** A further line of a message: time and priority are those of its first. */
  private static KernelMessage below(KernelMessage first, Line line) {
    return new KernelMessage(
        first.seconds(),
        first.time(),
        first.facility(),
        first.priority(),
        line.text().strip(),
        line.number());
  }

  private static String text(String group) {
    return group == null ? "" : group;
  }
}
