package dev.gumshoe.report;

import dev.gumshoe.report.Block.Bullets;
import dev.gumshoe.report.Block.Numbered;
import dev.gumshoe.report.Block.Paragraph;
import dev.gumshoe.report.Block.Section;
import dev.gumshoe.report.Block.Span;
import dev.gumshoe.report.Block.Term;
import dev.gumshoe.report.Block.Terms;
import java.util.ArrayList;
import java.util.List;

/** What stands in a report, and in which order; the same for every form that people read. */
final class Layout {
  private final SessionReport report;
  private final Words words;
  private final StepLayout steps;
  private final List<Block> blocks = new ArrayList<>();

  private Layout(SessionReport report) {
    this.report = report;
    this.words = report.words();
    this.steps = new StepLayout(words);
  }

  static List<Block> of(SessionReport report) {
    return new Layout(report).lay();
  }

  private List<Block> lay() {
    blocks.add(section("summary", summary()));
    report.found().ifPresent(found -> blocks.add(section("found", found(found))));
    list("timeline", timeline());
    blocks.add(path());
    evidence("evidence", report.path());
    evidence("undone", report.undone());
    list("ruled-out", ruledOut());
    list("unknown", unknown());
    var remedies = new RemedyLayout(words);
    remedies.section("now", report.now()).ifPresent(blocks::add);
    remedies.section("good", report.forGood()).ifPresent(blocks::add);
    list("next", report.next().stream().map(Layout::plain).toList());
    list("notes", notes());
    blocks.add(section("environment", new Terms(new EnvironmentLayout(words).of(report))));
    report.proof().map(new ProofLayout(words)::section).ifPresent(blocks::add);
    return blocks;
  }

  private Terms summary() {
    return new Terms(
        report.summary().lines().stream().map(line -> Term.of(line.name(), line.text())).toList());
  }

  private Block[] found(SessionReport.Found found) {
    return new Block[] {
      Paragraph.of(new Span.Strong(found.title())),
      Paragraph.of(new Span.Text(found.cause())),
      Paragraph.of(new Span.Text(words.say("found.sure", found.sure())))
    };
  }

  private Section path() {
    var path = new ArrayList<Block>();
    path.add(new Numbered(report.path().stream().map(this::step).toList()));
    if (!report.path().isEmpty()) {
      path.add(new Block.PathDrawing(report.chart(), words.say("picture.path", report.title())));
    }
    return new Section(words.say("heading.path"), path);
  }

  private Paragraph step(WalkedStep step) {
    var rest =
        step.taken()
            .map(taken -> words.say("path.taken", taken.to(), taken.because(), steps.by(taken)))
            .orElse(words.say("path.open"));
    return Paragraph.of(new Span.Strong(step.title()), new Span.Text(" \u2192 " + rest));
  }

  private void evidence(String key, List<WalkedStep> of) {
    if (!of.isEmpty()) {
      blocks.add(
          new Section(
              words.say("heading." + key), of.stream().<Block>map(steps::section).toList()));
    }
  }

  private List<Paragraph> ruledOut() {
    return report.ruledOut().stream()
        .map(
            out ->
                Paragraph.of(
                    new Span.Strong(out.title()),
                    new Span.Text(
                        words.say("join.list")
                            + words.say("ruled-out.by", words.quoted(out.step()))
                            + " "),
                    new Span.Code(out.condition())))
        .toList();
  }

  private List<Paragraph> unknown() {
    return report.unknown().stream()
        .map(
            unknown ->
                Paragraph.of(
                    new Span.Strong(unknown.gather()),
                    new Span.Text(
                        " "
                            + words.say(
                                "unknown.of",
                                words.quoted(unknown.step()),
                                words.say("why." + unknown.why()),
                                unknown.detail()))))
        .toList();
  }

  private List<Paragraph> notes() {
    return report.notes().stream()
        .map(
            note ->
                Paragraph.of(
                    new Span.Time(Words.of(note.at())),
                    new Span.Text(
                        " "
                            + (note.step().isEmpty()
                                ? note.text()
                                : words.say("note.at", words.quoted(note.step()), note.text())))))
        .toList();
  }

  private List<Paragraph> timeline() {
    return report.timeline().stream()
        .map(
            moment ->
                Paragraph.of(
                    new Span.Time(Words.of(moment.at())), new Span.Text(" " + moment.words())))
        .toList();
  }

  private void list(String key, List<Paragraph> items) {
    if (!items.isEmpty()) {
      blocks.add(section(key, new Bullets(items)));
    }
  }

  private Section section(String key, Block... inside) {
    return new Section(words.say("heading." + key), List.of(inside));
  }

  private static Paragraph plain(String text) {
    return Paragraph.of(new Span.Text(text));
  }
}
