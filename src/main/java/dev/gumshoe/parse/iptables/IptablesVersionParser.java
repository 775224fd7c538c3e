package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.IptablesVersion;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Reading.NotRead;
import dev.gumshoe.parse.Refused;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code iptables -V} and its like. */
public final class IptablesVersionParser implements Parser {
  private static final Pattern VERSION =
      Pattern.compile("(\\S{1,64}) v(\\d\\S{0,31})(?: \\((legacy|nf_tables)\\))?\\s*");

  /** The parser; it keeps nothing between captures. */
  public IptablesVersionParser() {}

  @Override
  public Reading parse(Capture capture) {
    for (Line line : Lines.of(capture).stdout()) {
      Matcher found = VERSION.matcher(line.text());
      if (found.matches()) {
        return new Problems().with(version(found, capture, line));
      }
    }
    Optional<NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return refused.get();
    }
    return new NotRead(
        Why.UNPARSABLE, "The output holds no line such as \"iptables v1.8.9 (nf_tables)\".");
  }

  private static IptablesVersion version(Matcher found, Capture capture, Line line) {
    String suffix = found.group(3);
    String backend = suffix;
    if (suffix == null) {
      backend =
          Origin.beforeTwoBackends(found.group(2))
              ? Origin.LEGACY
              : Origin.backendOfCommand(capture.argv());
    }
    return new IptablesVersion(found.group(1), found.group(2), backend, line.number());
  }
}
