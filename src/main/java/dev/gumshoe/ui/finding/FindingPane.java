package dev.gumshoe.ui.finding;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Conclusion.Proof;
import dev.gumshoe.engine.Conclusion.ShownRemedy;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Remedy;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * What a walk came to: the cause, how sure, what to do, on which evidence, what else was tested.
 */
public final class FindingPane extends BorderPane {
  private final VBox content = new VBox();
  private final Flow flow;
  private final FindingActions actions;
  private final Button export;

  /** Shows this conclusion. */
  public FindingPane(Flow flow, Conclusion conclusion, FindingActions actions) {
    this.flow = flow;
    this.actions = actions;
    getStyleClass().add("finding");
    content.getStyleClass().add("finding-content");
    export = Buttons.primary("Export report… (X)", actions::export);
    head(conclusion);
    remedies(conclusion.remedies());
    list("What to look at next", "→", conclusion.next());
    proofs(conclusion.proofs());
    ruledOut(conclusion);
    unknown(conclusion);
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    setCenter(scroll);
    setBottom(buttons());
  }

  /** Puts the focus on what comes next. */
  public void focusFirst() {
    export.requestFocus();
  }

  private void head(Conclusion conclusion) {
    String style = FindingWords.style(conclusion.finding());
    content
        .getChildren()
        .addAll(
            Labels.paragraph(FindingWords.verdict(conclusion.finding()), "verdict", style),
            Labels.paragraph(conclusion.finding().title(), "finding-title"),
            Labels.paragraph(conclusion.cause().strip()));
  }

  private void remedies(List<ShownRemedy> remedies) {
    for (Remedy.Term term : Remedy.Term.values()) {
      List<ShownRemedy> those = remedies.stream().filter(r -> r.term() == term).toList();
      if (!those.isEmpty()) {
        content.getChildren().add(Labels.paragraph(FindingWords.term(term), "section"));
        those.forEach(r -> content.getChildren().add(new RemedyCard(r, flow, actions)));
      }
    }
  }

  private void proofs(List<Proof> proofs) {
    section("On this evidence", !proofs.isEmpty());
    int number = 0;
    for (Proof proof : proofs) {
      number++;
      var box = new VBox(Labels.paragraph("Step " + number + " · " + proof.title(), "field-name"));
      box.getStyleClass().add("proof");
      box.getChildren().add(Labels.paragraph(proof.because().strip()));
      proof
          .lines()
          .forEach(
              line ->
                  box.getChildren()
                      .add(
                          Labels.paragraph(
                              "▌ %s, line %d:  %s"
                                  .formatted(line.gather(), line.line(), line.text().strip()),
                              "mono",
                              "quote")));
      content.getChildren().add(box);
    }
  }

  private void ruledOut(Conclusion conclusion) {
    list(
        "Ruled out on the way",
        "–",
        conclusion.ruledOut().stream().map(r -> r.title() + "  (" + r.step() + ")").toList());
  }

  private void unknown(Conclusion conclusion) {
    list(
        "Still not known",
        "?",
        conclusion.unknown().stream()
            .map(u -> "%s: %s. %s".formatted(u.gather(), u.why().words(), u.detail()))
            .toList());
  }

  private void list(String title, String sign, List<String> texts) {
    section(title, !texts.isEmpty());
    texts.forEach(text -> content.getChildren().add(Labels.paragraph(sign + "  " + text)));
  }

  private void section(String title, boolean any) {
    if (any) {
      content.getChildren().add(Labels.paragraph(title, "section"));
    }
  }

  private Node buttons() {
    Button back = Buttons.plain("Step back (Backspace)", actions::stepBack);
    Button note = Buttons.plain("Note… (N)", actions::note);
    Optional<String> readOnly = actions.readOnly();
    back.setDisable(readOnly.isPresent());
    note.setDisable(readOnly.isPresent());
    var bar = new FlowPane(8, 8, export, back, note);
    readOnly.ifPresent(why -> bar.getChildren().add(Labels.line(why, "muted")));
    bar.getStyleClass().add("actions");
    return bar;
  }
}
