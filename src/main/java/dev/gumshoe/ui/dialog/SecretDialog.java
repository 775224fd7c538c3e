package dev.gumshoe.ui.dialog;

import dev.gumshoe.remote.SecretPrompt.Request;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

/** Asks for a secret. It is kept nowhere; whoever asked wipes it. */
public final class SecretDialog extends Dialog {
  private final Consumer<Optional<char[]>> answer;
  private final TextField field;

  /** Asks, and gives the answer to whoever asked. */
  public SecretDialog(Request request, Consumer<Optional<char[]>> answer) {
    super(title(request), Labels.paragraph(request.sentence()));
    this.answer = answer;
    this.field =
        request instanceof Request.Question(_, _, _, boolean echo) && echo
            ? new TextField()
            : new PasswordField();
    id("secret");
    field.setAccessibleText(request.sentence());
    field.setOnAction(_ -> give());
    if (request instanceof Request.Question(_, String instruction, _, _)
        && !instruction.isBlank()) {
      body(Labels.paragraph(instruction, "quote"));
    }
    body(field);
    body(
        Labels.paragraph(
            "It is used for this connection only: no file, no log and no command line holds it.",
            "muted"));
    button(Buttons.plain("Cancel", this::cancel));
    button(Buttons.primary("Continue", this::give));
  }

  private static String title(Request request) {
    return switch (request) {
      case Request.Password _ -> "Password needed";
      case Request.Passphrase _ -> "Passphrase needed";
      case Request.Question _ -> "The node asks";
      case Request.SudoPassword _ -> "Password for sudo needed";
    };
  }

  private void give() {
    CharSequence typed = field.getCharacters();
    char[] secret = new char[typed.length()];
    for (int at = 0; at < secret.length; at++) {
      secret[at] = typed.charAt(at);
    }
    field.clear();
    done();
    answer.accept(Optional.of(secret));
  }

  @Override
  protected void refused() {
    field.clear();
    answer.accept(Optional.empty());
  }

  @Override
  protected void focusFirst() {
    field.requestFocus();
  }
}
