package dev.gumshoe.parse.kernel;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Pressure;
import dev.gumshoe.evidence.Pressure.Stall;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /proc/pressure/cpu} and its like, of one resource by {@code cat}, of several by {@code
 * grep .}, which puts each file's name in front (Documentation/accounting/psi.rst of the kernel).
 * Kernels before 4.20 have no such files; one with PSI switched off refuses to open them.
 */
public final class PressureParser implements Parser {
  private static final Pattern FILE = Pattern.compile("/proc/pressure/([a-z]{1,20})");
  private static final String PERCENT = "(\\d{1,3}\\.\\d\\d)";
  private static final Pattern STALL =
      Pattern.compile(
          "(?:"
              + FILE.pattern()
              + ":)?(some|full) avg10="
              + PERCENT
              + " avg60="
              + PERCENT
              + " avg300="
              + PERCENT
              + " total=(\\d{1,20})");

  /** The parser; it keeps nothing between captures. */
  public PressureParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, PressureParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<Stall>();
    String asked = asked(capture.argv());
    for (Line line : Lines.of(capture).stdout()) {
      Matcher stall = STALL.matcher(line.text().strip());
      OptionalLong total = stall.matches() ? Numbers.counter(stall.group(6)) : OptionalLong.empty();
      if (total.isPresent()) {
        String named = Optional.ofNullable(stall.group(1)).orElse(asked);
        found.add(stall(named, stall, total.getAsLong(), line));
      } else if (!line.blank()) {
        problems.unread(line, "a line of /proc/pressure");
      }
    }
    return found.isEmpty()
        ? new Reading.NotRead(Why.UNPARSABLE, "The output is not that of /proc/pressure.")
        : problems.with(new Pressure(found));
  }

  private static Stall stall(String resource, Matcher stall, long total, Line line) {
    return new Stall(
        resource,
        stall.group(2),
        Double.parseDouble(stall.group(3)),
        Double.parseDouble(stall.group(4)),
        Double.parseDouble(stall.group(5)),
        total,
        line.number());
  }

  /** The resource where only one was asked for: then its name is not printed. */
  private static String asked(List<String> argv) {
    List<String> resources =
        argv.stream()
            .map(FILE::matcher)
            .filter(Matcher::matches)
            .map(file -> file.group(1))
            .toList();
    return resources.size() == 1 ? resources.getFirst() : "";
  }
}
