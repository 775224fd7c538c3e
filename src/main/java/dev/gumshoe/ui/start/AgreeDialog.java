package dev.gumshoe.ui.start;

import dev.gumshoe.catalog.FlowCommand;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.dialog.Dialog;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;

/** What a flow that was not shipped would run, before its first use. */
public final class AgreeDialog extends Dialog {
  private final Button stay;

  /** Shows the commands; nothing happens unless the operator agrees. */
  public AgreeDialog(Flow flow, List<FlowCommand> commands, Runnable agreed) {
    super(
        "This flow is not one of the shipped ones",
        Labels.paragraph(
            "“%s” would run these commands on your nodes. Every one of them only reads, as far as"
                    .formatted(flow.title())
                + " Gumshoe can check. Look whether you want them. You are asked again when the"
                + " flow changes."));
    id("agree");
    var all =
        new TextArea(
            commands.stream()
                .map(one -> one.role() + ":  " + one.line())
                .collect(Collectors.joining("\n")));
    all.setEditable(false);
    all.setPrefSize(720, 260);
    all.getStyleClass().add("raw");
    all.setAccessibleText("Commands of the flow");
    body(all);
    stay = button(Buttons.plain("Cancel", this::cancel));
    button(
        Buttons.primary(
            "Agree and go on",
            () -> {
              done();
              agreed.run();
            }));
  }

  @Override
  protected void refused() {
    // To do nothing is the answer.
  }

  @Override
  protected void focusFirst() {
    stay.requestFocus();
  }
}
