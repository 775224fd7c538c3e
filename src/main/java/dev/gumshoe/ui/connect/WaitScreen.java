package dev.gumshoe.ui.connect;

import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * Shown while something is done that the operator waits for. When it fails it says why, and stays.
 *
 * @param <T> what is waited for
 */
public final class WaitScreen<T> implements Screen {
  private final VBox root = new VBox();
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final Label failure = Labels.paragraph("", "panel", "attention");
  private final Button cancel = Buttons.plain("Cancel (Esc)", this::cancel);
  private final String title;
  private final Backstage backstage;
  private final Callable<T> work;
  private final Consumer<T> done;
  private final Consumer<T> late;
  private final Runnable back;
  private Runnable interrupt = () -> {};
  private boolean left;

  /**
   * A screen to wait on.
   *
   * @param title what is being done
   * @param done is given the result; brings the next screen
   * @param late is given the result when nobody waits for it any more, to let go of it
   * @param back the way back
   */
  public WaitScreen(
      String title,
      Backstage backstage,
      Callable<T> work,
      Consumer<T> done,
      Consumer<T> late,
      Runnable back) {
    this.title = title;
    this.backstage = backstage;
    this.work = work;
    this.done = done;
    this.late = late;
    this.back = back;
    root.getStyleClass().add("connect");
    bar.setMaxWidth(560);
    bar.setAccessibleText(title);
    failure.setVisible(false);
    root.getChildren().addAll(Labels.paragraph(title, "finding-title"), bar, failure, cancel);
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            cancel();
          }
        });
  }

  private void cancel() {
    interrupt.run();
    back.run();
  }

  private void failed(String sentence) {
    if (!left) {
      bar.setVisible(false);
      failure.setText("✗  " + sentence);
      failure.setVisible(true);
      cancel.setText("Back (Esc)");
    }
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public ObservableValue<String> status() {
    return new ReadOnlyStringWrapper("");
  }

  @Override
  public ObservableValue<List<Shortcut>> shortcuts() {
    return new ReadOnlyObjectWrapper<>(List.of(new Shortcut("Esc", "cancel, go back")));
  }

  @Override
  public void enter() {
    cancel.requestFocus();
    interrupt = backstage.start("wait", work, this::arrived, this::failed);
  }

  private void arrived(T result) {
    if (left) {
      late.accept(result);
    } else {
      done.accept(result);
    }
  }

  @Override
  public void leave() {
    left = true;
  }
}
