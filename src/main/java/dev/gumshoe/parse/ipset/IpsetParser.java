package dev.gumshoe.parse.ipset;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.evidence.Why;
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
    Optional<String> other = otherForm(lines.stdout());
    if (other.isPresent()) {
      return new Reading.NotRead(Why.UNPARSABLE, other.get());
    }
    boolean saved = lines.stdout().stream().anyMatch(line -> line.text().startsWith("create "));
    List<SetDraft> sets =
        saved ? saved(lines.stdout(), problems) : listed(lines.stdout(), problems);
    return problems.with(new IpSets(sets.stream().map(SetDraft::build).toList()));
  }

  /** Forms in which ipset prints too, and which are not read: why, with what to run instead. */
  private static Optional<String> otherForm(List<Line> lines) {
    Optional<String> first =
        lines.stream().map(line -> line.text().strip()).filter(text -> !text.isEmpty()).findFirst();
    if (first.filter(text -> text.matches("[<\\[{].*")).isPresent()) {
      return Optional.of("This is XML or JSON of ipset; run ipset save, or ipset list without -o.");
    }
    boolean names = lines.stream().allMatch(line -> line.text().strip().matches("[^\\s:]{1,31}"));
    return first.isPresent() && names
        ? Optional.of("These are only names of sets; run ipset save, or ipset list without -n.")
        : Optional.empty();
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
