package dev.gumshoe.parse.traffic;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.ConntrackEntries;
import dev.gumshoe.evidence.ConntrackEntries.ConntrackEntry;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;

/**
 * {@code conntrack -L}, also with {@code -o extended}, {@code id} or {@code timestamp}, and {@code
 * /proc/net/nf_conntrack}, whose lines are alike (nf_conntrack_standalone.c in the kernel).
 */
public final class ConntrackListParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public ConntrackListParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, ConntrackListParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<ConntrackEntry>();
    for (Line line : Lines.of(capture).stdout()) {
      if (!line.blank()) {
        new ConntrackLine(line)
            .entry()
            .ifPresentOrElse(
                found::add, () -> problems.unread(line, "a tracked connection, or a whole one"));
      }
    }
    return problems.with(new ConntrackEntries(found));
  }
}
