package dev.gumshoe.ui.rules;

import dev.gumshoe.netfilter.compare.ChainComparison;
import dev.gumshoe.netfilter.compare.Comparison;
import dev.gumshoe.netfilter.compare.Note;
import dev.gumshoe.netfilter.compare.RuleSetComparer;
import dev.gumshoe.netfilter.compare.Sides;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Labels;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Two rule sets side by side: what the differences mean, an outline of chains, and their rules. */
public final class ComparePane extends BorderPane {
  private static final double NOTES_HEIGHT = 110;

  private final RuleSetSource left;
  private final RuleSetSource right;

  /** Compares in the background, and shows what came of it. */
  public ComparePane(RuleSetSource left, RuleSetSource right, Backstage backstage) {
    this.left = left;
    this.right = right;
    getStyleClass().add("compare");
    setCenter(Labels.paragraph("… comparing", "notice"));
    backstage.start(
        "compare rule sets",
        this::compared,
        this::show,
        sentence -> setCenter(Labels.paragraph(sentence, "notice")));
  }

  private Optional<Comparison> compared() {
    var sides = new Sides(left.name(), right.name());
    return left.read()
        .flatMap(
            one ->
                right
                    .read()
                    .map(other -> RuleSetComparer.ofWholeRules().compare(one, other, sides)));
  }

  private void show(Optional<Comparison> found) {
    if (found.isEmpty()) {
      setCenter(Labels.paragraph("One of the two is no rule set that can be read.", "notice"));
      return;
    }
    setTop(head(found.get()));
    setCenter(found.get().equal() ? null : body(found.get()));
  }

  private VBox head(Comparison found) {
    long count = found.differences();
    String verdict =
        found.equal()
            ? "= Equal in meaning: counters, order of chains and rounding aside."
            : "≠ " + count + (count == 1 ? " difference" : " differences") + " in meaning";
    var head = new VBox(Labels.paragraph(verdict, "compare-verdict"));
    head.getChildren()
        .add(Labels.paragraph("left: " + left.name() + "   right: " + right.name(), "muted"));
    if (!found.notes().isEmpty()) {
      head.getChildren().add(notes(found.notes()));
    }
    head.getStyleClass().add("compare-head");
    return head;
  }

  private static ScrollPane notes(List<Note> notes) {
    var all = new VBox();
    for (Note note : notes) {
      String[] styles = note.equals(notes.getFirst()) ? new String[] {"first-note"} : new String[0];
      all.getChildren().add(Labels.paragraph("• " + note.sentence(), styles));
    }
    all.setSpacing(4);
    var scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(NOTES_HEIGHT);
    scroll.setAccessibleText("What the differences mean");
    return scroll;
  }

  private static SplitPane body(Comparison found) {
    var rules = new ChainTable();
    var outline = new ChainOutline(OutlineEntry.of(found), rules::show);
    outline.choose(deciding(found));
    var split = new SplitPane(outline, rules);
    split.setDividerPositions(0.26);
    SplitPane.setResizableWithParent(outline, false);
    return split;
  }

  /** The chain that the first note is on, where it is on one. */
  private static Optional<ChainComparison> deciding(Comparison found) {
    return found.notes().stream()
        .flatMap(
            note ->
                found.tables().stream()
                    .filter(table -> table.name().equals(note.table()))
                    .flatMap(table -> table.chains().stream())
                    .filter(chain -> !chain.equal() && chain.name().equals(note.chain())))
        .findFirst();
  }
}
