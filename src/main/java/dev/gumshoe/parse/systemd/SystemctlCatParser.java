package dev.gumshoe.parse.systemd;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.UnitFiles;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;

/** {@code systemctl cat UNIT}: its files, each below a line with its path. */
public final class SystemctlCatParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public SystemctlCatParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, SystemctlCatParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var reader = new UnitFileReader(problems);
    for (Line line : Lines.of(capture).stdout()) {
      reader.read(line);
    }
    UnitFiles files = reader.end();
    return files.files().isEmpty()
        ? new Reading.NotRead(Why.UNPARSABLE, "The output holds no file of a unit.")
        : problems.with(files);
  }
}
