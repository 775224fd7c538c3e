package dev.gumshoe.report;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.report.Block.Exact;
import dev.gumshoe.report.Block.Paragraph;
import dev.gumshoe.report.Block.Section;
import dev.gumshoe.report.Block.Span;
import dev.gumshoe.report.Block.Term;
import dev.gumshoe.report.Block.Terms;
import dev.gumshoe.report.wording.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One step in a report: what was run, what came back, and what was decided on which lines. */
final class StepLayout {
  private final Words words;

  StepLayout(Words words) {
    this.words = words;
  }

  Section section(WalkedStep step) {
    var blocks = new ArrayList<Block>();
    step.runs().forEach(run -> blocks.addAll(run(run)));
    var packets = new PacketLayout(words);
    step.packets().forEach(run -> blocks.addAll(packets.blocks(run)));
    var rules = new RulesLayout(words);
    step.rules().forEach(pair -> blocks.addAll(rules.blocks(pair)));
    step.taken().ifPresent(taken -> blocks.addAll(taken(taken)));
    if (blocks.isEmpty()) {
      blocks.add(Paragraph.of(new Span.Text(words.say("step.nothing"))));
    }
    return new Section(step.title(), blocks);
  }

  /** Who or what took a branch, in a few words. */
  String by(WalkedStep.Taken taken) {
    return switch (taken.by()) {
      case "rule" -> words.say("by.rule");
      case "otherwise" -> words.say("by.otherwise");
      case "unknown" -> words.say("by.unknown");
      case "person" ->
          taken.answer().isEmpty()
              ? words.say("by.person")
              : words.say("by.person-answer", taken.answer());
      default -> words.say(taken.overruled().isEmpty() ? "by.operator" : "by.overruled");
    };
  }

  private List<Block> run(ProbeRun run) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        Paragraph.of(
            new Span.Strong(run.gather()),
            new Span.Text(
                run.target().isEmpty()
                    ? words.say("join.list")
                    : " " + words.say("run.from", run.target()) + words.say("join.list")),
            new Span.Time(Words.of(run.at())),
            new Span.Text(words.say("join.colon") + outcome(run))));
    if (!run.command().isEmpty()) {
      blocks.add(new Exact(List.of(run.command())));
    }
    blocks.addAll(excerpt("run.stdout", run.stdout()));
    blocks.addAll(excerpt("run.stderr", run.stderr()));
    return blocks;
  }

  private String outcome(ProbeRun run) {
    var parts = new ArrayList<String>();
    parts.add(
        run.took().isZero()
            ? run.ending()
            : words.say("run.after", run.ending(), words.of(run.took())));
    if (!run.answer().equals(run.ending())) {
      parts.add(run.answer());
    }
    if (run.superseded()) {
      parts.add(words.say("run.superseded"));
    }
    return words.joined(parts.stream().map(Words::open).toList()) + words.say("stop");
  }

  private List<Block> excerpt(String key, Excerpt excerpt) {
    if (excerpt.lines().isEmpty()) {
      return List.of();
    }
    String size =
        excerpt.linesLeftOut() == 0
            ? words.count("run.lines", excerpt.totalLines())
            : words.say("run.part", excerpt.lines().size(), excerpt.totalLines());
    String cut = excerpt.cutByLimit() ? words.say("join.list") + words.say("run.cut") : "";
    return List.of(
        Paragraph.of(
            new Span.Text(
                words.say(key)
                    + words.say("join.list")
                    + size
                    + cut
                    + words.say("join.parts")
                    + words.say("run.whole")
                    + " "),
            new Span.Code(excerpt.sha256())),
        new Exact(lines(excerpt)));
  }

  private List<String> lines(Excerpt excerpt) {
    var lines = new ArrayList<String>();
    long due = 1;
    for (Excerpt.NumberedLine line : excerpt.lines()) {
      if (line.number() > due) {
        lines.add("\u2026 " + words.count("run.left-out", line.number() - due) + " \u2026");
      }
      lines.add(numbered(line));
      due = line.number() + 1;
    }
    return lines;
  }

  private String numbered(Excerpt.NumberedLine line) {
    String more = line.leftOut() == 0 ? "" : " \u2026 " + words.count("run.more", line.leftOut());
    return String.format(
        Locale.ROOT, "%4d  %s%s", line.number(), Visible.output(line.text()), more);
  }

  private List<Block> taken(WalkedStep.Taken taken) {
    var terms = new ArrayList<Term>();
    terms.add(
        Term.of(
            words.say("branch"), words.say("path.taken", taken.to(), taken.because(), by(taken))));
    if (!taken.condition().isEmpty()) {
      String key = taken.by().equals("unknown") ? "branch.condition-open" : "branch.condition";
      terms.add(new Term(words.say(key), List.of(new Span.Code(taken.condition()))));
    }
    term(terms, "branch.missing", words.listed(taken.missing()));
    term(terms, "branch.reason", taken.reason());
    term(terms, "branch.rule", taken.overruled());
    var blocks = new ArrayList<Block>(List.of(new Terms(terms)));
    if (!taken.lines().isEmpty()) {
      blocks.add(Paragraph.of(new Span.Text(words.say("branch.lines"))));
      blocks.add(new Exact(taken.lines().stream().map(this::quoted).toList()));
    }
    return blocks;
  }

  private void term(List<Term> terms, String key, String text) {
    if (!text.isBlank()) {
      terms.add(Term.of(words.say(key), text));
    }
  }

  private String quoted(Conclusion.QuotedLine line) {
    return line.gather() + " " + numbered(Excerpt.line(line.line(), line.text()));
  }
}
