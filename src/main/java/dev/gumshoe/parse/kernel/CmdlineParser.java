package dev.gumshoe.parse.kernel;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.KernelArguments;
import dev.gumshoe.evidence.KernelArguments.KernelArgument;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;

/** {@code cat /proc/cmdline}: words, with double quotes around spaces (next_arg in the kernel). */
public final class CmdlineParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public CmdlineParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, CmdlineParser::read);
  }

  private static Reading read(Capture capture) {
    List<Line> lines = Lines.of(capture).stdout().stream().filter(line -> !line.blank()).toList();
    if (lines.size() != 1) {
      return new Reading.NotRead(
          Why.UNPARSABLE, "The output is not the one line of the kernel's arguments.");
    }
    Line line = lines.getFirst();
    var problems = new Problems();
    var found = new ArrayList<KernelArgument>();
    for (String word : words(line, problems)) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      String value = equals < 0 ? "" : word.substring(equals + 1);
      found.add(new KernelArgument(name, value, line.number()));
    }
    return problems.with(new KernelArguments(found));
  }

  private static List<String> words(Line line, Problems problems) {
    var found = new ArrayList<String>();
    var word = new StringBuilder();
    boolean quoted = false;
    for (char c : (line.text().strip() + " ").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!Character.isWhitespace(c) || quoted) {
        word.append(c);
      } else if (!word.isEmpty()) {
        found.add(word.toString());
        word.setLength(0);
      }
    }
    if (quoted) {
      problems.add(line, "a quote is not closed");
    }
    return found;
  }
}
