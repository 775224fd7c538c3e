package dev.gumshoe.parse.tcpdump;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.PacketLines;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code tcpdump -nn}, ended by a count of packets, by {@code timeout}, or by a signal. */
public final class TcpdumpParser implements Parser {
  private static final Pattern COUNT =
      Pattern.compile("(\\d{1,18}) packets? (captured|dropped by kernel)");

  /** Its own end, timeout(1)'s, and a shell's words for INT, KILL and TERM. */
  private static final Set<Integer> EXPECTED = Set.of(0, 124, 130, 137, 143);

  /** The parser; it keeps nothing between captures. */
  public TcpdumpParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    boolean expected =
        switch (capture.ending()) {
          case Ending.Exited(int status) -> EXPECTED.contains(status);
          case Ending.Signalled(String name) -> Set.of("INT", "TERM", "KILL").contains(name);
          case Ending.TimedOut _, Ending.Cancelled _, Ending.NotRun _ -> false;
        };
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent() && !expected) {
      return refused.get();
    }
    var problems = new Problems();
    var reader = new PacketReader(problems);
    lines.stdout().forEach(reader::read);
    long captured = count(lines, "captured").orElse(reader.packets().size());
    long dropped = count(lines, "dropped by kernel").orElse(0);
    return problems.with(new PacketLines(reader.packets(), captured, dropped));
  }

  private static OptionalLong count(Lines lines, String what) {
    for (Line line : lines.all()) {
      Matcher count = COUNT.matcher(line.text().strip());
      if (count.matches() && count.group(2).equals(what)) {
        return Numbers.whole(count.group(1));
      }
    }
    return OptionalLong.empty();
  }
}
