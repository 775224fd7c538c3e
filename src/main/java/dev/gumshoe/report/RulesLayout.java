package dev.gumshoe.report;

import dev.gumshoe.report.Block.Bullets;
import dev.gumshoe.report.Block.Paragraph;
import dev.gumshoe.report.Block.Span;
import dev.gumshoe.report.rules.RuleTable;
import java.util.ArrayList;
import java.util.List;

/** Two rule sets of a step in a report: what the differences mean, and where they are. */
final class RulesLayout {
  private static final int NOTES = 5;

  private final Words words;

  RulesLayout(Words words) {
    this.words = words;
  }

  List<Block> blocks(RuleDifference pair) {
    var blocks = new ArrayList<Block>();
    String verdict =
        pair.differences() == 0
            ? words.say("rules.equal")
            : words.count("rules.differ", pair.differences());
    blocks.add(
        Paragraph.of(
            new Span.Strong(words.say("rules.compared", pair.left(), pair.right())),
            new Span.Text(words.say("join.colon") + verdict)));
    if (!pair.notes().isEmpty()) {
      blocks.add(new Bullets(notes(pair.notes())));
    }
    if (pair.differences() > 0) {
      blocks.add(
          new Block.RulesDrawing(
              RuleTable.of(pair.comparison(), pair.left(), pair.right(), words.wording()),
              words.say("picture.rules", pair.left(), pair.right())));
    }
    return blocks;
  }

  /** The deciding one is the first. */
  private List<Paragraph> notes(List<String> all) {
    var notes = new ArrayList<Paragraph>();
    all.stream().limit(NOTES).forEach(note -> notes.add(Paragraph.of(new Span.Text(note))));
    if (all.size() > NOTES) {
      String more = words.count("rules.more-notes", all.size() - NOTES);
      notes.add(Paragraph.of(new Span.Text(more)));
    }
    return notes;
  }
}
