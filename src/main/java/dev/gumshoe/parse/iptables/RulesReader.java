package dev.gumshoe.parse.iptables;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.netfilter.extension.RefusedException;
import dev.gumshoe.netfilter.packet.Family;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the rules of a table. Each line stands for itself, so that the lines of a large table are
 * shared out over the processors; what they do is then done in their order.
 */
final class RulesReader {
  /** Below this many lines, sharing them out costs more than it saves. */
  private static final int WORTH_SHARING = 4096;

  /** How many rules before its likely place a line is looked for. */
  private static final int NEAR = 16;

  /** The loader's buffer for a line, with its end. */
  private static final int LONGEST = 10_238;

  private record Done(int line, Command command) {}

  private final String text;
  private final Family family;
  private final Chains chains;
  private final KnownRules known;

  RulesReader(String text, Family family, Chains chains, KnownRules known) {
    this.text = text;
    this.family = family;
    this.chains = chains;
    this.known = known;
  }

  /** Carries the lines out on a table; what the loader refuses is noted. */
  void read(RuleLines lines, TableDraft table, List<LineProblem> problems) {
    int parts = lines.count() < WORTH_SHARING ? 1 : Runtime.getRuntime().availableProcessors();
    List<Part> read =
        IntStream.range(0, parts).parallel().mapToObj(part -> part(lines, part, parts)).toList();
    for (Part part : read) {
      problems.addAll(part.problems());
      for (Done done : part.done()) {
        try {
          table.apply(done.command());
        } catch (RefusedException e) {
          problems.add(new LineProblem(done.line(), e.sentence()));
        }
      }
    }
  }

  private record Part(List<Done> done, List<LineProblem> problems) {}

  private Part part(RuleLines lines, int part, int parts) {
    int first = (int) ((long) lines.count() * part / parts);
    int end = (int) ((long) lines.count() * (part + 1) / parts);
    int likely = (int) ((long) known.count() * part / parts);
    var before = new KnownLines(known, chains, Math.max(0, likely - NEAR));
    var reader = new LineReader(family, chains, before);
    var done = new ArrayList<Done>(end - first);
    var problems = new ArrayList<LineProblem>();
    for (int at = first; at < end; at++) {
      int line = lines.line(at);
      try {
        checkLength(lines.from(at), lines.to(at));
        done.add(new Done(line, reader.read(text, lines.from(at), lines.to(at), line)));
        if (!reader.problem().isEmpty()) {
          problems.add(new LineProblem(line, reader.problem()));
        }
      } catch (RefusedException e) {
        problems.add(new LineProblem(line, e.sentence()));
      }
    }
    return new Part(done, problems);
  }

  private void checkLength(int from, int to) {
    if (to - from > LONGEST / 3
        && text.substring(from, to).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new RefusedException(
          "this line is longer than the " + LONGEST + " bytes that are read");
    }
  }
}
