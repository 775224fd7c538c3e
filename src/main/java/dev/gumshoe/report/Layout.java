package dev.gumshoe.report;

import dev.gumshoe.report.Block.Bullets;
import dev.gumshoe.report.Block.Exact;
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
  private final List<Block> blocks = new ArrayList<>();

  private Layout(SessionReport report) {
    this.report = report;
  }

  static List<Block> of(SessionReport report) {
    return new Layout(report).lay();
  }

  private List<Block> lay() {
    blocks.add(section("Summary", summary()));
    report.found().ifPresent(found -> blocks.add(section("What was found", found(found))));
    remedies("What to do now", report.now());
    remedies("What to do for good", report.forGood());
    list("What to look at next", report.next().stream().map(Layout::plain).toList());
    blocks.add(section("Path through the tree", new Numbered(path())));
    StepLayout steps = new StepLayout();
    evidence("Evidence", report.path(), steps);
    evidence("Steps that were gone back on", report.undone(), steps);
    list("Ruled out", ruledOut());
    list("Not known", unknown());
    list("Notes of the operator", notes());
    list("Timeline", timeline());
    blocks.add(section("What this report rests on", new Terms(origins())));
    report.proof().map(ProofLayout::section).ifPresent(blocks::add);
    return blocks;
  }

  private Terms summary() {
    return new Terms(
        report.summary().lines().stream().map(line -> Term.of(line.name(), line.text())).toList());
  }

  private static Block[] found(SessionReport.Found found) {
    return new Block[] {
      Paragraph.of(new Span.Strong(found.title())),
      Paragraph.of(new Span.Text(found.cause())),
      Paragraph.of(new Span.Text("How sure: " + found.sure() + "."))
    };
  }

  private void remedies(String title, List<SessionReport.SuggestedRemedy> remedies) {
    if (remedies.isEmpty()) {
      return;
    }
    var each = new ArrayList<Block>();
    for (SessionReport.SuggestedRemedy remedy : remedies) {
      each.add(
          section(
              remedy.title(),
              new Terms(List.of(Term.of("Only if", remedy.precondition()))),
              new Exact(remedy.commands()),
              new Terms(
                  List.of(
                      Term.of("Touches", remedy.touches()),
                      Term.of(
                          "Verify",
                          "run "
                              + Words.quoted(remedy.verifyBy())
                              + " again; expect: "
                              + remedy.expect()),
                      Term.of("Roll back", remedy.rollBack()),
                      Term.of("Keep", remedy.keep())))));
    }
    blocks.add(new Section(title, each));
  }

  private List<Paragraph> path() {
    return report.path().stream()
        .map(
            step ->
                new Paragraph(
                    step.taken()
                        .map(
                            taken ->
                                List.<Span>of(
                                    new Span.Strong(step.title()),
                                    new Span.Text(
                                        " \u2192 "
                                            + taken.to()
                                            + ": "
                                            + taken.because()
                                            + " ("
                                            + StepLayout.by(taken)
                                            + ")")))
                        .orElse(
                            List.of(
                                new Span.Strong(step.title()),
                                new Span.Text(" \u2192 not decided yet")))))
        .toList();
  }

  private void evidence(String title, List<WalkedStep> steps, StepLayout layout) {
    if (!steps.isEmpty()) {
      blocks.add(new Section(title, steps.stream().<Block>map(layout::section).toList()));
    }
  }

  private List<Paragraph> ruledOut() {
    return report.ruledOut().stream()
        .map(
            out ->
                Paragraph.of(
                    new Span.Strong(out.title()),
                    new Span.Text(", by " + Words.quoted(out.step()) + ": this does not hold: "),
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
                        " of "
                            + Words.quoted(unknown.step())
                            + " ("
                            + unknown.why()
                            + "): "
                            + unknown.detail())))
        .toList();
  }

  private List<Paragraph> notes() {
    return report.notes().stream()
        .map(
            note ->
                Paragraph.of(
                    new Span.Time(Words.of(note.at())),
                    new Span.Text(
                        (note.step().isEmpty() ? " " : " at " + Words.quoted(note.step()) + ": ")
                            + note.text())))
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

  private List<Term> origins() {
    var terms = new ArrayList<Term>();
    terms.add(Term.of("Flow", report.origins().flow()));
    terms.add(Term.of("Gumshoe", String.join(", ", report.origins().gumshoe())));
    report.origins().sources().forEach(source -> terms.add(Term.of("Source", source)));
    report
        .roles()
        .forEach(
            role ->
                terms.add(
                    Term.of(
                        role.title(),
                        role.target().isEmpty()
                            ? "nothing, " + role.description()
                            : role.target() + ", " + role.description())));
    terms.add(Term.of("Times", "UTC, by the operator's clock"));
    terms.add(
        Term.of(
            "Outputs",
            "whole with the session: short ones in its journal, long ones in its folder"
                + " attachments under the SHA-256 given here"));
    return terms;
  }

  private void list(String title, List<Paragraph> items) {
    if (!items.isEmpty()) {
      blocks.add(section(title, new Bullets(items)));
    }
  }

  private static Section section(String title, Block... blocks) {
    return new Section(title, List.of(blocks));
  }

  private static Paragraph plain(String text) {
    return Paragraph.of(new Span.Text(text));
  }
}
