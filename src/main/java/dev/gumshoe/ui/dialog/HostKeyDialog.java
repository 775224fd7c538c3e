package dev.gumshoe.ui.dialog;

import dev.gumshoe.remote.HostKeyPrompt.Decision;
import dev.gumshoe.remote.HostKeyPrompt.UnknownKey;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** Asks about the key of a host that is not known yet. To refuse is the default. */
public final class HostKeyDialog extends Dialog {
  private final Consumer<Decision> answer;
  private final Button refuse;

  /** Asks, and gives the answer to whoever asked. */
  public HostKeyDialog(UnknownKey key, Consumer<Decision> answer) {
    super(
        "Is this really " + key.address() + "?",
        Labels.paragraph(
            "Gumshoe has not seen this host before. It shows a key of type "
                + key.keyType()
                + " with this fingerprint:"));
    this.answer = answer;
    id("host-key");
    body(fingerprint(key.fingerprint()));
    body(Labels.paragraph("Compare it with the node's own, on a console that you trust:"));
    body(Labels.line("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub", "mono", "quote"));
    body(
        Labels.paragraph(
            "If they differ, somebody may stand between you and the node: refuse.", "muted"));
    button(Buttons.plain("Accept and remember", () -> say(Decision.REMEMBER)));
    button(Buttons.plain("Accept once", () -> say(Decision.ACCEPT_ONCE)));
    refuse = button(Buttons.primary("Refuse", () -> say(Decision.REFUSE)));
  }

  /** A field, so that it can be selected and copied. */
  private static TextField fingerprint(String text) {
    TextField field = new TextField(text);
    field.setEditable(false);
    field.setAccessibleText("Fingerprint");
    field.getStyleClass().add("fingerprint");
    field.setPrefColumnCount(text.length() + 2);
    return field;
  }

  private void say(Decision decision) {
    done();
    answer.accept(decision);
  }

  @Override
  protected void refused() {
    answer.accept(Decision.REFUSE);
  }

  @Override
  protected void focusFirst() {
    refuse.requestFocus();
  }
}
