package dev.gumshoe.parse.process;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.InotifyUse;
import dev.gumshoe.evidence.InotifyUse.InotifyProcess;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Instances and watches of inotify: {@code grep -rs ^inotify /proc/PID/fdinfo} (a line a watch),
 * {@code grep -rsc ^inotify /proc/PID/fdinfo} (watches of each descriptor), and {@code find /proc
 * -maxdepth 3 -lname '*inotify*'} (instances of all processes).
 */
public final class InotifyUseParser implements Parser {
  private static final Pattern DESCRIPTOR =
      Pattern.compile("(/proc/(\\d{1,10})(?:/task/\\d{1,10})?/fd(?:info)?/\\d{1,10})(?::(.*))?");
  private static final Pattern WATCH = Pattern.compile("inotify wd:[0-9a-f]+ ino:[0-9a-f]+ .*");

  /** The parser; it keeps nothing between captures. */
  public InotifyUseParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Vanished.only(capture) ? read(capture) : Refused.or(capture, InotifyUseParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var seen = new HashSet<String>();
    var found = new LinkedHashMap<Long, InotifyProcess>();
    for (Line line : Lines.of(capture).stdout()) {
      Matcher descriptor = DESCRIPTOR.matcher(line.text().strip());
      if (descriptor.matches() && told(descriptor.group(3))) {
        count(descriptor, line, seen, found);
      } else if (!line.blank()) {
        problems.unread(line, "a descriptor below /proc with what it watches");
      }
    }
    List<InotifyProcess> processes =
        found.values().stream()
            .sorted(
                Comparator.comparingLong(InotifyProcess::watches)
                    .thenComparingLong(InotifyProcess::instances)
                    .reversed())
            .toList();
    return problems.with(
        new InotifyUse(
            processes.stream().mapToLong(InotifyProcess::instances).sum(),
            processes.stream().mapToLong(InotifyProcess::watches).sum(),
            processes));
  }

  private static boolean told(String watches) {
    return watches == null
        || WATCH.matcher(watches).matches()
        || Numbers.whole(watches).isPresent() && watches.length() < 10;
  }

  private static void count(
      Matcher descriptor, Line line, Set<String> seen, Map<Long, InotifyProcess> found) {
    String told = descriptor.group(3);
    long watches = told == null ? 0 : Numbers.whole(told).orElse(1);
    if (told != null && watches == 0) {
      return; // grep counts in every descriptor, of whatever kind it is
    }
    long pid = Numbers.whole(descriptor.group(2)).orElse(0);
    long instance = seen.add(descriptor.group(1)) ? 1 : 0;
    found.merge(
        pid,
        new InotifyProcess(pid, instance, watches, line.number()),
        (known, more) ->
            new InotifyProcess(
                pid, known.instances() + instance, known.watches() + watches, known.line()));
  }
}
