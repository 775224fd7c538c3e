package dev.gumshoe.ui.packets;

import dev.gumshoe.remote.ShellWords;
import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.dialog.Dialog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Asks which files of packets to open, how their points are called, and in which order. */
public final class OpenDialog extends Dialog {
  private static final int ROWS = 4;

  private final TextArea field = new TextArea();
  private final Label problem = Labels.paragraph("", "problem");
  private final VBox points = new VBox(2);
  private final Button browse;
  private final Button open;
  private final Path home;
  private final Supplier<List<Path>> chooser;
  private final Consumer<GivenFiles> answer;

  /**
   * What it begins with.
   *
   * @param typed what the field holds
   * @param trouble why what was typed could not be opened; may be empty
   * @param home what ~ stands for
   */
  public record Beginning(String typed, String trouble, Path home) {}

  /**
   * Asks.
   *
   * @param chooser the system's way to choose files; gives none where nothing was chosen
   */
  public OpenDialog(
      Beginning beginning, Supplier<List<Path>> chooser, Consumer<GivenFiles> answer) {
    super(
        "Open packet captures",
        Labels.paragraph(
            "Files as tcpdump -w and Wireshark write them, pcap or pcapng. They are only read."
                + " Several that were captured at the same time become points, and each"
                + " connection is followed through them."));
    this.home = beginning.home();
    this.chooser = chooser;
    this.answer = answer;
    id("open-packets");
    field.setText(beginning.typed());
    field.setPrefRowCount(ROWS);
    field.setPrefColumnCount(52);
    field.setPromptText("~/pod.pcap ~/node.pcap   or   pod=/tmp/1.pcap node=/tmp/2.pcap");
    field.setAccessibleText("Files, one a line or with spaces between");
    field.textProperty().addListener(_ -> typed());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    problem.setVisible(false);
    Label name = Labels.line("Files, one a line or with spaces between", "field-name");
    name.setLabelFor(field);
    body(name);
    body(field);
    body(
        Labels.paragraph(
            "A name with spaces in it needs quotes. NAME=FILE gives the point another name than"
                + " the file's. Shift+Enter begins a line, Alt+↑ ↓ moves it.",
            "muted"));
    body(points);
    body(problem);
    browse = button(Buttons.plain("Browse…", this::browse));
    button(Buttons.plain("Cancel", this::cancel));
    open = button(Buttons.primary("Open", this::give));
    typed();
    say(beginning.trouble());
  }

  private Optional<GivenFiles> read() {
    try {
      return Optional.of(GivenFiles.parse(field.getText(), home));
    } catch (IllegalArgumentException e) {
      say(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void say(String sentence) {
    problem.setText(sentence.isEmpty() ? "" : "✗  " + sentence.replace("\n", "\n✗  "));
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }

  private void typed() {
    open.setDisable(field.getText().isBlank());
    points.getChildren().clear();
    say("");
    if (!field.getText().isBlank()) {
      read().filter(given -> given.files().size() > 1).ifPresent(this::preview);
    }
  }

  /** So that the order and the names are seen before anything is read. */
  private void preview(GivenFiles given) {
    points
        .getChildren()
        .addAll(
            Labels.caption(
                "Points, in the order in which a packet of the one who asks passes them"),
            Labels.paragraph(
                given.files().stream().map(GivenFile::name).collect(Collectors.joining("  →  "))));
  }

  private void give() {
    if (!field.getText().isBlank()) {
      read()
          .ifPresent(
              given -> {
                done();
                answer.accept(given);
              });
    }
  }

  /** Adds what was chosen below what is there. */
  private void browse() {
    String chosen =
        chooser.get().stream()
            .map(path -> ShellWords.quote(path.toString()))
            .collect(Collectors.joining("\n"));
    if (!chosen.isEmpty()) {
      String before = field.getText().stripTrailing();
      field.setText(before.isEmpty() ? chosen : before + "\n" + chosen);
    }
    focusFirst();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        if (event.isShiftDown()) {
          field.replaceSelection("\n");
        } else {
          give();
        }
      }
      case TAB -> (event.isShiftDown() ? open : browse).requestFocus();
      case UP, DOWN -> {
        if (!event.isAltDown()) {
          return;
        }
        move(event.getCode() == KeyCode.UP ? -1 : 1);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int step) {
    LineMove moved = LineMove.of(field.getText(), field.getCaretPosition(), step);
    field.setText(moved.text());
    field.positionCaret(moved.caret());
  }

  @Override
  protected void refused() {
    // Nothing is opened.
  }

  @Override
  protected void focusFirst() {
    field.requestFocus();
    field.end();
  }
}
