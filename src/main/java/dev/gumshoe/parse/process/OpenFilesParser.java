package dev.gumshoe.parse.process;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.OpenFiles;
import dev.gumshoe.evidence.OpenFiles.DescriptorKind;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ls -l /proc/PID/fd}, and {@code find /proc/PID/fd -printf '%f %l\n'}. What the links point
 * at is told in proc_pid_fd(5).
 */
public final class OpenFilesParser implements Parser {
  private static final Pattern LISTED =
      Pattern.compile("l[rwxst-]{9}[.+@]?\\s[^>]{1,200}?\\s(\\d{1,10}) -> (.+)");
  private static final Pattern FOUND = Pattern.compile("(\\d{1,10})(?: ->)? ([/a-z].*)");
  private static final Pattern TOTAL = Pattern.compile("total \\d+|/proc/\\S+:|fd|\\.{1,2}");
  private static final Pattern SPECIAL = Pattern.compile("([a-z_]+):\\[?([\\w.-]+)]?.*");

  /** The parser; it keeps nothing between captures. */
  public OpenFilesParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Vanished.only(capture) ? read(capture) : Refused.or(capture, OpenFilesParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var kinds = new LinkedHashMap<String, DescriptorKind>();
    for (Line line : Lines.of(capture).stdout()) {
      Optional<String> target = target(line.text().strip());
      if (target.isPresent()) {
        kinds.merge(
            kind(target.get()),
            new DescriptorKind(kind(target.get()), 1, line.number()),
            (known, one) -> new DescriptorKind(known.kind(), known.count() + 1, known.line()));
      } else if (!line.blank() && !TOTAL.matcher(line.text().strip()).matches()) {
        problems.unread(line, "an open descriptor with what it points at");
      }
    }
    return problems.with(open(kinds));
  }

  private static OpenFiles open(Map<String, DescriptorKind> kinds) {
    List<DescriptorKind> sorted =
        kinds.values().stream()
            .sorted(
                Comparator.comparingLong(DescriptorKind::count)
                    .reversed()
                    .thenComparing(DescriptorKind::kind))
            .toList();
    return new OpenFiles(sorted.stream().mapToLong(DescriptorKind::count).sum(), sorted);
  }

  private static Optional<String> target(String text) {
    Matcher listed = LISTED.matcher(text);
    if (listed.matches()) {
      return Optional.of(listed.group(2));
    }
    Matcher found = FOUND.matcher(text);
    return found.matches() ? Optional.of(found.group(2)) : Optional.empty();
  }

  private static String kind(String target) {
    if (target.startsWith("/memfd:")) {
      return "memfd";
    }
    if (target.endsWith(" (deleted)")) {
      return "deleted";
    }
    if (target.startsWith("/")) {
      return target.startsWith("/dev/") ? "device" : "file";
    }
    Matcher special = SPECIAL.matcher(target);
    if (!special.matches()) {
      return "other";
    }
    return switch (special.group(1)) {
      case "socket", "pipe" -> special.group(1);
      case "anon_inode" -> "anon_inode:" + special.group(2);
      case "net", "mnt", "pid", "user", "uts", "ipc", "cgroup", "time" -> "namespace";
      default -> "other";
    };
  }
}
