package dev.gumshoe.report;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.report.Block.Exact;
import dev.gumshoe.report.Block.Paragraph;
import dev.gumshoe.report.Block.Section;
import dev.gumshoe.report.Block.Span;
import dev.gumshoe.report.Block.Term;
import dev.gumshoe.report.Block.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One step in a report: what was run, what came back, and what was decided on which lines. */
final class StepLayout {
  Section section(WalkedStep step) {
    var blocks = new ArrayList<Block>();
    step.runs().forEach(run -> blocks.addAll(run(run)));
    step.packets().forEach(run -> blocks.addAll(PacketLayout.blocks(run)));
    step.taken().ifPresent(taken -> blocks.addAll(taken(taken)));
    if (blocks.isEmpty()) {
      blocks.add(Paragraph.of(new Span.Text("Nothing was gathered or decided here.")));
    }
    return new Section(step.title(), blocks);
  }

  /** Who or what took a branch, in a few words. */
  static String by(WalkedStep.Taken taken) {
    return switch (taken.by()) {
      case "rule" -> "by rule";
      case "otherwise" -> "by rule: no condition holds";
      case "unknown" -> "it cannot be told";
      case "person" ->
          "a person answered" + (taken.answer().isEmpty() ? "" : ": " + taken.answer());
      default ->
          taken.overruled().isEmpty() ? "by the operator" : "the operator overruled the rule";
    };
  }

  private static List<Block> run(ProbeRun run) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        Paragraph.of(
            new Span.Strong(run.gather()),
            new Span.Text(run.target().isEmpty() ? ", " : " from " + run.target() + ", "),
            new Span.Time(Words.of(run.at())),
            new Span.Text(": " + outcome(run))));
    if (!run.command().isEmpty()) {
      blocks.add(new Exact(List.of(run.command())));
    }
    blocks.addAll(excerpt("Standard output", run.stdout()));
    blocks.addAll(excerpt("Standard error", run.stderr()));
    return blocks;
  }

  private static String outcome(ProbeRun run) {
    var parts = new ArrayList<String>();
    parts.add(run.ending() + (run.took().isZero() ? "" : " after " + Words.of(run.took())));
    if (!run.answer().equals(run.ending())) {
      parts.add(run.answer());
    }
    if (run.superseded()) {
      parts.add("decides nothing, since it was run again");
    }
    return parts.stream()
        .map(part -> part.replaceFirst("\\.$", ""))
        .collect(Collectors.joining("; ", "", "."));
  }

  private static List<Block> excerpt(String name, Excerpt excerpt) {
    if (excerpt.lines().isEmpty()) {
      return List.of();
    }
    String size =
        excerpt.linesLeftOut() == 0
            ? name + ", " + (excerpt.totalLines() == 1 ? "1 line" : excerpt.totalLines() + " lines")
            : "%s, %d of %d lines".formatted(name, excerpt.lines().size(), excerpt.totalLines());
    String cut = excerpt.cutByLimit() ? ", cut when it was taken, since it was over the limit" : "";
    return List.of(
        Paragraph.of(
            new Span.Text(size + cut + "; whole output: SHA-256 "),
            new Span.Code(excerpt.sha256())),
        new Exact(lines(excerpt)));
  }

  private static List<String> lines(Excerpt excerpt) {
    var lines = new ArrayList<String>();
    long due = 1;
    for (Excerpt.NumberedLine line : excerpt.lines()) {
      if (line.number() > due) {
        lines.add("\u2026 %d lines left out \u2026".formatted(line.number() - due));
      }
      String more =
          line.leftOut() == 0 ? "" : " \u2026 %d more characters".formatted(line.leftOut());
      lines.add("%4d  %s%s".formatted(line.number(), Visible.output(line.text()), more));
      due = line.number() + 1;
    }
    return lines;
  }

  private static List<Block> taken(WalkedStep.Taken taken) {
    var terms = new ArrayList<Term>();
    terms.add(Term.of("Branch", taken.to() + ": " + taken.because() + " (" + by(taken) + ")"));
    if (!taken.condition().isEmpty()) {
      String name = taken.by().equals("unknown") ? "Condition that cannot be told" : "Condition";
      terms.add(new Term(name, List.of(new Span.Code(taken.condition()))));
    }
    term(terms, "Not known", String.join(", ", taken.missing()));
    term(terms, "Reason given", taken.reason());
    term(terms, "The rule leads to", taken.overruled());
    var blocks = new ArrayList<Block>(List.of(new Terms(terms)));
    if (!taken.lines().isEmpty()) {
      blocks.add(Paragraph.of(new Span.Text("Lines that decide:")));
      blocks.add(new Exact(taken.lines().stream().map(StepLayout::quoted).toList()));
    }
    return blocks;
  }

  private static void term(List<Term> terms, String name, String text) {
    if (!text.isBlank()) {
      terms.add(Term.of(name, text));
    }
  }

  private static String quoted(Conclusion.QuotedLine line) {
    Excerpt.NumberedLine bounded = Excerpt.line(line.line(), line.text());
    String more =
        bounded.leftOut() == 0 ? "" : " \u2026 %d more characters".formatted(bounded.leftOut());
    return "%s %4d  %s%s"
        .formatted(line.gather(), line.line(), Visible.output(bounded.text()), more);
  }
}
