package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Addresses;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.parse.JsonObjects;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code ip addr show}, as text, with {@code -o}, with {@code -d}, and as JSON. With {@code -o} an
 * interface without an address is not printed.
 */
public final class IpAddrParser implements Parser {
  private static final Pattern NO_DEVICE =
      Pattern.compile("Device \"[^\"]*\" does not exist\\.?|.*[Cc](?:annot|an't) find device .*");

  /** The parser; it keeps nothing between captures. */
  public IpAddrParser() {}

  @Override
  public Reading parse(Capture capture) {
    var problems = new Problems();
    Lines lines = Lines.of(capture);
    if (lines.all().stream().anyMatch(line -> NO_DEVICE.matcher(line.text().strip()).matches())) {
      return problems.with(new Addresses(List.of()));
    }
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (JsonObjects.in(capture.stdout())) {
      return problems.with(
          new Addresses(
              JsonInterfaces.read(JsonObjects.read(capture.stdout(), problems), problems)));
    }
    var reader = new TextInterfaces(problems);
    lines.stdout().forEach(reader::read);
    return problems.with(new Addresses(reader.end()));
  }
}
