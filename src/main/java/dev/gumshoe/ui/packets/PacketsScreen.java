package dev.gumshoe.ui.packets;

import dev.gumshoe.session.Wireshark;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.OwnKeys;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import dev.gumshoe.ui.ladder.LadderPane;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Files of packets that somebody captured: what is in them, and the packets themselves. */
public final class PacketsScreen implements Screen {
  private final ReadFiles read;
  private final Ways ways;
  private final List<FileCard> cards;
  private final FoundList found;
  private final LadderPane ladder;
  private final TabPane root = new TabPane();
  private final Tab contents = new Tab("1  What is in them");
  private final Tab packets = new Tab("2  Packets");

  /** Where it can lead. */
  public interface Ways {
    /** To other files, or the same with other names and in another order. */
    void change();

    /** Back to the first screen. */
    void home();
  }

  /** The screen of files that were read. */
  public PacketsScreen(ReadFiles read, Ways ways, Wireshark wireshark, Backstage backstage) {
    this.read = read;
    this.ways = ways;
    cards = read.files().stream().map(f -> new FileCard(f, wireshark, backstage)).toList();
    found = new FoundList(FoundLines.of(read), this::follow);
    ladder = new LadderPane(read.trace(), point -> Path.of(point.file()), backstage);
    contents.setContent(contents());
    packets.setContent(ladder);
    root.getTabs().addAll(contents, packets);
    root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    root.getStyleClass().add("packets");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    packets.setOnSelectionChanged(
        _ -> {
          if (packets.isSelected()) {
            Platform.runLater(ladder::focusPackets);
          }
        });
  }

  private VBox contents() {
    var files = new VBox(8);
    files.getChildren().addAll(cards);
    var scroll = new ScrollPane(files);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("packet-files");
    String title =
        read.several()
            ? "Where each connection got to, the worst first"
            : "Connections, the failed first";
    VBox.setVgrow(found, Priority.ALWAYS);
    var all = new VBox(scroll, Labels.line(title, "section"), found);
    all.getStyleClass().add("group");
    return all;
  }

  /** To the packets of a connection. */
  private void follow(FoundLine line) {
    root.getSelectionModel().select(packets);
    ladder.showConnection(line.number());
  }

  private void toContents() {
    root.getSelectionModel().select(contents);
    Platform.runLater(found::requestFocus);
  }

  private void key(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (OwnKeys.taken(event) || typing || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case ESCAPE -> {
        if (packets.isSelected()) {
          toContents();
        } else {
          ways.home();
        }
      }
      case DIGIT1, NUMPAD1 -> toContents();
      case DIGIT2, NUMPAD2 -> root.getSelectionModel().select(packets);
      case E -> ways.change();
      case W -> wireshark();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Of one file there is no question which. */
  private void wireshark() {
    if (cards.size() == 1) {
      cards.getFirst().open();
    }
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public String title() {
    return "Packet captures: "
        + read.files().stream().map(f -> f.given().name()).collect(Collectors.joining(", "));
  }

  @Override
  public ObservableValue<String> status() {
    return new ReadOnlyStringWrapper("");
  }

  @Override
  public ObservableValue<List<Shortcut>> shortcuts() {
    return new ReadOnlyObjectWrapper<>(
        List.of(
            new Shortcut("1 2", "contents, packets"),
            new Shortcut("↓ ↑", "choose"),
            new Shortcut("Enter", "the packets of a connection"),
            new Shortcut("E", "other files, names, order"),
            cards.size() == 1
                ? new Shortcut("W", "open in Wireshark")
                : new Shortcut("Tab Space", "open one in Wireshark"),
            new Shortcut("Esc", "back")));
  }

  @Override
  public void enter() {
    found.requestFocus();
  }

  @Override
  public void leave() {
    // The files are open only while something is read of them.
  }
}
