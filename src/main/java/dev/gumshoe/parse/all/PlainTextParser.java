package dev.gumshoe.parse.all;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.PlainText;
import dev.gumshoe.evidence.PlainText.TextLine;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.List;
import java.util.Optional;

/**
 * Any output, whatever the exit status: for steps that only show it. A command that failed and said
 * nothing has no output to show.
 */
final class PlainTextParser implements Parser {
  @Override
  public Reading parse(Capture capture) {
    List<TextLine> lines =
        Lines.of(capture).all().stream()
            .map(line -> new TextLine(line.text(), line.number()))
            .toList();
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (lines.isEmpty() && refused.isPresent()) {
      return refused.get();
    }
    return new Problems().with(new PlainText(lines.size(), lines));
  }
}
