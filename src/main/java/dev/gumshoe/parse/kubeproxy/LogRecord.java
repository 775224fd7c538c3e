package dev.gumshoe.parse.kubeproxy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of the log, over one line or several.
 *
 * @param time the runtime's, or else the log header's
 * @param severity {@code I}, {@code W}, {@code E}, {@code F}; empty without a header
 * @param lines the message, the header taken off
 */
record LogRecord(String time, String severity, List<LogLine> lines) {
  /** The header of klog: {@code E1122 02:19:13.123456 1 proxier.go:1533] …}. */
  private static final Pattern KLOG =
      Pattern.compile(
          "([IWEF])(\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{1,9})\\s+\\d{1,10} [^\\s\\]]{1,200}:\\d{1,7}] ?(.*)");

  /** Other beginnings of a message: logrus (of libraries), klog's JSON. */
  private static final Pattern OTHER = Pattern.compile("time=\"([^\"]{1,64})\" level=\\w+ .*");

  private static final Pattern TOOL = Pattern.compile("ip6?tables(?:-\\w{1,16}){0,2} v\\d.*");

  /** Groups lines into messages. */
  static List<LogRecord> group(List<LogLine> lines) {
    var found = new ArrayList<LogRecord>();
    boolean headed = false;
    for (LogLine line : lines) {
      Matcher klog = KLOG.matcher(line.text());
      Matcher other = OTHER.matcher(line.text());
      if (klog.matches()) {
        headed = true;
        String time = line.time().isEmpty() ? klog.group(2) : line.time();
        var text = new LogLine(line.number(), line.time(), klog.group(3));
        found.add(new LogRecord(time, klog.group(1), start(text)));
      } else if (other.matches()) {
        headed = true;
        found.add(new LogRecord(other.group(1), "", start(line)));
      } else if (found.isEmpty() || alone(line, headed)) {
        headed = false;
        found.add(new LogRecord(line.time(), "", start(line)));
      } else {
        found.getLast().lines().add(line);
      }
    }
    return found;
  }

  /** Without a header around it, each word of iptables begins an error of its own. */
  private static boolean alone(LogLine line, boolean headed) {
    return line.text().startsWith("{\"") || !headed && TOOL.matcher(line.text()).matches();
  }

  private static List<LogLine> start(LogLine line) {
    var lines = new ArrayList<LogLine>();
    lines.add(line);
    return lines;
  }
}
