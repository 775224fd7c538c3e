package dev.gumshoe.packets.ladder;

import dev.gumshoe.packets.ladder.Ladder.Column;
import dev.gumshoe.packets.ladder.Ladder.Remark;
import dev.gumshoe.packets.ladder.Ladder.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a ladder as lines of text of fixed width: the points, a line or more for each packet, and
 * what the signs in it mean.
 */
public final class LadderText {
  private final Ladder ladder;
  private final Paper paper;
  private final LadderWords words;
  private final TextLanes lanes;
  private final List<String> lines = new ArrayList<>();

  private LadderText(Ladder ladder, Paper paper, LadderWords words) {
    this.words = words;
    this.ladder = ladder;
    this.paper = paper;
    this.lanes = TextLanes.of(ladder, paper.width());
  }

  /** The lines, without line feeds. */
  public static List<String> lines(Ladder ladder, Paper paper) {
    return lines(ladder, paper, LadderWords.ENGLISH);
  }

  /** The same in other words. */
  public static List<String> lines(Ladder ladder, Paper paper, LadderWords words) {
    var text = new LadderText(ladder, paper, words);
    text.points();
    text.rows();
    text.foot();
    return text.lines;
  }

  private void points() {
    int longest =
        ladder.columns().stream().mapToInt(column -> Cells.width(column.name())).max().orElse(0);
    for (Column column : ladder.columns()) {
      String notes = String.join("; ", column.notes());
      String about =
          column.where() + (column.where().isEmpty() || notes.isEmpty() ? "" : ": ") + notes;
      add((Cells.pad(column.name(), longest) + "  " + about).stripTrailing());
    }
    add("");
    add(lanes.head());
  }

  private void rows() {
    if (ladder.rows().isEmpty()) {
      add(lanes.blank() + words.say("no-packets"));
    }
    for (Row row : ladder.rows()) {
      if (row.gap() >= Gaps.SAID) {
        add(lanes.gap() + words.say("later", Times.span(row.gap())));
      }
      row(row);
    }
  }

  private void row(Row row) {
    String drawn = lanes.row(row);
    for (Remark remark : row.remarks()) {
      for (String part : Cells.wrap(Signs.line(remark), paper.width() - lanes.width())) {
        add((drawn + part).stripTrailing());
        drawn = lanes.blank();
      }
    }
  }

  private void foot() {
    Counts.under(ladder, words).forEach(this::add);
    String legend = Legend.of(ladder, words);
    if (!legend.isEmpty()) {
      add("");
      Cells.wrap(legend, paper.width()).forEach(this::add);
    }
  }

  private void add(String line) {
    lines.add(paper.print(line));
  }
}
