package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.KubeDescribed;
import dev.gumshoe.evidence.KubeDescribed.Described;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code kubectl describe}: each object begins with {@code Name:} at the edge; fields stand under
 * headings by their indentation; tables have a line of hyphens under their heading (kubectl,
 * pkg/describe/describe.go).
 */
public final class DescribeParser implements Parser {
  private static final String BEGINNING = "Name:";

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, DescribeParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var objects = new ArrayList<Described>();
    var lines = new ArrayList<Line>();
    for (Line line : Lines.of(capture).stdout()) {
      if (line.text().startsWith(BEGINNING) && !lines.isEmpty()) {
        objects.add(new DescribedText(lines, problems).read());
        lines.clear();
      }
      if (line.text().startsWith(BEGINNING) || !lines.isEmpty()) {
        lines.add(line);
      } else if (!line.blank()) {
        problems.unread(line, "the name that an object begins with");
      }
    }
    if (!lines.isEmpty()) {
      objects.add(new DescribedText(lines, problems).read());
    }
    if (objects.isEmpty()) {
      return new Reading.NotRead(
          Why.UNPARSABLE, "No object is described: no line begins with \"Name:\".");
    }
    return problems.with(new KubeDescribed(List.copyOf(objects)));
  }
}
