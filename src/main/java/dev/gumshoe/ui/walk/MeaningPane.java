package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Conclusion.QuotedLine;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.ui.Labels;
import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.VBox;

/** What the evidence of a step means, and which branch that is. */
final class MeaningPane extends VBox {
  private static final int QUOTED = 3;

  MeaningPane() {
    getStyleClass().addAll("card", "meaning");
  }

  void show(Sight sight, StepShown step, Decision decision) {
    getChildren().setAll(Labels.caption("What it means"));
    if (!decision.because().isBlank()) {
      getChildren().add(Labels.paragraph(decision.because().strip(), "because"));
    }
    quote(Conclusions.quoted(sight.state(), decision.lines()));
    getChildren()
        .add(Labels.paragraph("Branch → " + sight.flow().titleOf(decision.to()), "branch"));
    getChildren().add(Labels.paragraph(ground(decision, step), "muted"));
  }

  private void quote(List<QuotedLine> lines) {
    List<QuotedLine> telling =
        lines.stream()
            .filter(line -> !line.text().isBlank())
            .sorted(Comparator.comparing(QuotedLine::gather).thenComparingInt(QuotedLine::line))
            .toList();
    telling.stream()
        .limit(QUOTED)
        .forEach(
            line ->
                getChildren()
                    .add(
                        Labels.paragraph(
                            "▌ %s, line %d:  %s"
                                .formatted(line.gather(), line.line(), line.text().strip()),
                            "mono",
                            "quote")));
    if (telling.size() > QUOTED) {
      getChildren()
          .add(Labels.paragraph("… and %d more".formatted(telling.size() - QUOTED), "muted"));
    }
  }

  private static String ground(Decision decision, StepShown step) {
    String taken = step.current() ? "" : "Taken. ";
    return taken
        + switch (decision.by()) {
          case RULE -> "Because this holds:  " + decision.condition();
          case OTHERWISE -> "Because no other condition of this step holds.";
          case UNKNOWN ->
              decision.missing().isEmpty()
                  ? "? Because it cannot be told."
                  : "? Because it cannot be told: %s is not known."
                      .formatted(String.join(", ", decision.missing()));
          case PERSON -> "Your answer." + reason(decision);
          case OPERATOR -> "✎ Your own branch, against the rule." + reason(decision);
        };
  }

  private static String reason(Decision decision) {
    return decision.reason().isBlank() ? "" : " Reason: " + decision.reason();
  }
}
