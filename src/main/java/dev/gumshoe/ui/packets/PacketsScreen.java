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
  private static final String NOT_DRAWN =
      "The picture holds %,d packets at most, and none of this connection: too many came before it."
              .formatted(ReadFiles.MOST_SIGHTINGS)
          + " Open the file in Wireshark; or cut a part out with 'tcpdump -r FILE -w PART' and a"
          + " filter such as 'host ADDRESS and port PORT', and open that part here.";

  private final ReadFiles read;
  private final Ways ways;
  private final List<FileCard> cards;
  private final FoundList found;
  private final LadderPane ladder;
  private final TabPane root = new TabPane();
  private final Tab contents = new Tab();
  private final Tab packets = new Tab("2  Packets");
  private final ReadOnlyObjectWrapper<List<Shortcut>> keys = new ReadOnlyObjectWrapper<>();

  /** Where it can lead. */
  public interface Ways {
    /** To other files, or the same with other names and in another order. */
    void change();

    /** Tells the operator something. */
    void tell(String title, String sentence);

    /** Back to the first screen. */
    void home();
  }

  /** The screen of files that were read. */
  public PacketsScreen(ReadFiles read, Ways ways, Wireshark wireshark, Backstage backstage) {
    this.read = read;
    this.ways = ways;
    cards = read.files().stream().map(f -> new FileCard(f, wireshark, backstage)).toList();
    found = new FoundList(read.lines(), this::follow);
    ladder = new LadderPane(read.trace(), point -> Path.of(point.file()), backstage);
    contents.setText(cards.size() == 1 ? "1  What is in it" : "1  What is in them");
    contents.setContent(contents());
    packets.setContent(ladder);
    root.getTabs().addAll(contents, packets);
    root.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    root.getStyleClass().add("packets");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    packets.setOnSelectionChanged(_ -> tabChosen());
    tabChosen();
  }

  private void tabChosen() {
    keys.set(packets.isSelected() ? ofPackets() : ofContents());
    if (packets.isSelected()) {
      Platform.runLater(ladder::focusPackets);
    }
  }

  private VBox contents() {
    var files = new VBox(8);
    files.getChildren().addAll(cards);
    var scroll = new ScrollPane(files);
    scroll.setFitToWidth(true);
    // As high as the texts are when they are wrapped, which the pane itself does not ask for.
    scroll.prefHeightProperty().bind(files.heightProperty().add(2));
    scroll.getStyleClass().add("packet-files");
    String title =
        read.several()
            ? "Where each connection got to, the worst first"
            : "Connections, the worst first";
    VBox.setVgrow(found, Priority.ALWAYS);
    var all = new VBox(scroll, Labels.line(title, "section"), found);
    all.getStyleClass().add("group");
    return all;
  }

  /** To the packets of a connection. */
  private void follow(FoundLine line) {
    if (!line.drawn()) {
      ways.tell("The packets of this connection are not drawn", NOT_DRAWN);
      return;
    }
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
    return keys.getReadOnlyProperty();
  }

  private List<Shortcut> ofContents() {
    return List.of(
        new Shortcut("↓ ↑", "choose"),
        new Shortcut("Enter", "the packets of a connection"),
        new Shortcut("2", "all packets"),
        new Shortcut("E", "other files, names, order"),
        cards.size() == 1
            ? new Shortcut("W", "open in Wireshark")
            : new Shortcut("Shift+Tab, Space", "open one in Wireshark"),
        new Shortcut("Esc", "back"));
  }

  private List<Shortcut> ofPackets() {
    return List.of(
        new Shortcut("↓ ↑", "packet"),
        new Shortcut("← →", "point"),
        new Shortcut("Enter", "its bytes"),
        new Shortcut("F", "find a connection"),
        new Shortcut("1", "what is in the files"),
        new Shortcut("E", "other files, names, order"),
        new Shortcut("Esc", "back, step by step"));
  }

  @Override
  public void enter() {
    // What a tab holds can be given the focus only when the tab has been laid out.
    root.applyCss();
    root.layout();
    found.requestFocus();
  }

  @Override
  public void leave() {
    // The files are open only while something is read of them.
  }
}
