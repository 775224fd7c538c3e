package dev.gumshoe.ui.triage;

import dev.gumshoe.triage.BoardWords;
import dev.gumshoe.triage.Hypothesis;
import dev.gumshoe.triage.Standing;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.WrappingCell;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A hypothesis in the list. */
final class HypothesisCell extends WrappingCell<Hypothesis> {
  @Override
  protected String spoken(Hypothesis one) {
    return "%s: %s. %s"
        .formatted(
            one.flow().title(), BoardWords.kind(one.standing()), BoardWords.line(one.standing()));
  }

  @Override
  protected Node content(Hypothesis one) {
    Standing standing = one.standing();
    String line = BoardWords.line(standing);
    var texts =
        new VBox(
            Labels.paragraph(one.flow().title(), "entry-title"),
            Labels.paragraph(
                BoardWords.kind(standing) + (line.isEmpty() ? "" : " · " + line), "muted"));
    HBox.setHgrow(texts, Priority.ALWAYS);
    var sign = Labels.line(BoardWords.sign(standing), "notice-sign");
    sign.setMinWidth(24);
    return new HBox(8, sign, texts);
  }
}
