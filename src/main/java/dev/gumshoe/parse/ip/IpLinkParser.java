package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Links;
import dev.gumshoe.parse.JsonObjects;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.List;

/**
 * {@code ip link show}, as text, with {@code -d}, {@code -s} and {@code -o}, and as JSON. Asking
 * for a device that is not there is an answer: ip ends with 1 and says so.
 */
public final class IpLinkParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public IpLinkParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    boolean absent =
        capture.exited(1)
            && lines.stdout().stream().allMatch(Line::blank)
            && lines.stderr().stream()
                .anyMatch(line -> line.text().matches("Device \".*\" does not exist\\."));
    return absent
        ? new Problems().with(new Links(List.of()))
        : Refused.or(capture, IpLinkParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    if (JsonObjects.in(capture.stdout())) {
      return problems.with(
          new Links(JsonLinks.read(JsonObjects.read(capture.stdout(), problems), problems)));
    }
    var reader = new TextLinks(problems);
    Lines.of(capture).stdout().forEach(reader::read);
    return problems.with(new Links(reader.end()));
  }
}
