package dev.gumshoe.parse.ipset;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.List;
import java.util.Optional;

/** {@code ipset list} and {@code ipset save}. A set that was asked for and is absent is no set. */
public final class IpsetParser implements Parser {
  private static final String NO_SET = "The set with the given name does not exist";

  /** The parser; it keeps nothing between captures. */
  public IpsetParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    var problems = new Problems();
    if (lines.firstWith(NO_SET).isPresent() && !capture.exited(0)) {
      return problems.with(new IpSets(List.of()));
    }
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return refused.get();
    }
    boolean saved = lines.stdout().stream().anyMatch(line -> line.text().startsWith("create "));
    List<SetDraft> sets =
        saved ? saved(lines.stdout(), problems) : listed(lines.stdout(), problems);
    return problems.with(new IpSets(sets.stream().map(SetDraft::build).toList()));
  }

  private static List<SetDraft> listed(List<Line> lines, Problems problems) {
    var reader = new ListReader(problems);
    lines.forEach(reader::read);
    return reader.end();
  }

  private static List<SetDraft> saved(List<Line> lines, Problems problems) {
    var reader = new SaveReader(problems);
    lines.forEach(reader::read);
    return reader.end();
  }
}
