package dev.gumshoe.ui.evidence;

import dev.gumshoe.engine.Attempt;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Kinds;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Labels;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** What is known under one name, in three views: parsed, raw, and the commands. */
final class GatherPane extends BorderPane {
  private final ToggleButton parsed = new ToggleButton("Parsed");
  private final ToggleButton raw = new ToggleButton("Raw output");
  private final ToggleButton commands = new ToggleButton("Commands");
  private final HBox head = new HBox();
  private final PacketFiles files;
  private final Backstage backstage;
  private Gathered shown;

  GatherPane(Gathered gathered, PacketFiles files, Backstage backstage) {
    this.files = files;
    this.backstage = backstage;
    getStyleClass().add("gathered");
    shown = gathered;
    var views = new SegmentedButton(parsed, raw, commands);
    views.setMinWidth(Region.USE_PREF_SIZE);
    for (ToggleButton view : views.getButtons()) {
      view.setMinWidth(Region.USE_PREF_SIZE);
    }
    views.setAccessibleText("How to show the evidence");
    head.getStyleClass().add("gathered-head");
    head.setAlignment(Pos.CENTER_LEFT);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head.getChildren().addAll(Labels.line("", "status"), space, views);
    setTop(head);
    first(gathered).setSelected(true);
    views
        .getToggleGroup()
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              } else {
                fill();
              }
            });
    fill();
  }

  /** Where there is a line that decides, the output itself is the best argument. */
  private ToggleButton first(Gathered gathered) {
    boolean plain = gathered.gather().kind().equals("command-output");
    return plain || !gathered.deciding().isEmpty() ? raw : parsed;
  }

  void update(Gathered gathered) {
    if (!gathered.equals(shown)) {
      boolean decided = shown.deciding().isEmpty() && !gathered.deciding().isEmpty();
      shown = gathered;
      if (decided) {
        raw.setSelected(true);
      }
      fill();
    }
  }

  /** Goes on to the next of the three views. */
  void nextView() {
    List<ToggleButton> order = List.of(parsed, raw, commands);
    for (int at = 0; at < order.size(); at++) {
      if (order.get(at).isSelected()) {
        order.get((at + 1) % order.size()).setSelected(true);
        return;
      }
    }
  }

  private void fill() {
    String kind =
        Kinds.find(shown.gather().kind()).map(found -> found.summary() + " · ").orElse("");
    head.getChildren().set(0, Labels.line(shown.status() + " · " + kind + shown.on(), "status"));
    setCenter(content());
  }

  private Node content() {
    if (commands.isSelected()) {
      return new CommandsView(shown);
    }
    if (shown.running().isPresent()) {
      return running(shown.running().get(), shown.progress());
    }
    return shown.answer().map(this::answer).orElseGet(() -> notice("·", "Not asked yet.", ""));
  }

  private Node answer(Answer answer) {
    Optional<Capture> capture = shown.attempts().getLast().capture();
    if (raw.isSelected()) {
      List<RawLine> lines =
          capture.map(found -> RawLine.of(found, shown.deciding())).orElse(List.of());
      return lines.isEmpty()
          ? notice("·", "No output.", "The command printed nothing.")
          : new RawView(lines);
    }
    Attempt last = shown.attempts().getLast();
    if (!last.packets().isEmpty()) {
      return new PacketsView(last, files, backstage);
    }
    return switch (answer) {
      case Answer.Known known -> new FactView(known, shown.deciding());
      case Answer.Unknown(var why, String detail) ->
          notice("?", "Not known: " + why.words(), detail);
    };
  }

  private static Node running(String command, String progress) {
    var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Running");
    var box =
        new VBox(
            Labels.paragraph(progress.isEmpty() ? "… running" : "… " + progress),
            bar,
            Labels.paragraph(command, "mono"));
    box.getStyleClass().add("notice");
    return box;
  }

  private static Node notice(String sign, String title, String detail) {
    var words = new VBox(Labels.paragraph(title, "notice-title"), Labels.paragraph(detail));
    words.setSpacing(4);
    HBox.setHgrow(words, Priority.ALWAYS);
    var box = new HBox(Labels.line(sign, "notice-sign"), words);
    box.getStyleClass().addAll("notice", "not-known");
    return box;
  }
}
