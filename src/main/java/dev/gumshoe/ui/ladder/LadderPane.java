package dev.gumshoe.ui.ladder;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.ladder.Counts;
import dev.gumshoe.packets.ladder.Ladder;
import dev.gumshoe.packets.ladder.Legend;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.OwnKeys;
import java.util.ArrayList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Packets between the points where they were captured: connections above, then an arrow for each
 * packet, and the chosen packet taken apart.
 */
public final class LadderPane extends BorderPane implements OwnKeys {
  private static final String KEYS = "↑ ↓ packet · ← → point · Enter details · F filter · + − time";

  private final LadderModel model;
  private final LadderRows rows;
  private final LadderHead head;
  private final ConnectionList connections;
  private final PacketDetails details;
  private final TextField search = new TextField();
  private final Label state = Labels.line("", "muted");
  private final SplitPane split = new SplitPane();

  /**
   * A ladder of all packets.
   *
   * @param files where packets are read from, when they are looked at
   */
  public LadderPane(PacketTrace trace, PointFiles files, Backstage backstage) {
    model = new LadderModel(trace);
    rows = new LadderRows(model);
    head = new LadderHead(rows);
    details = new PacketDetails(files, backstage);
    connections = new ConnectionList(this::filter);
    getStyleClass().add("ladder");
    search.setPromptText("address, port or words");
    search.textProperty().addListener(_ -> list());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    rows.addEventFilter(KeyEvent.KEY_PRESSED, this::rowsKey);
    connections.addEventFilter(KeyEvent.KEY_PRESSED, this::connectionsKey);
    rows.getSelectionModel().selectedItemProperty().addListener(_ -> chosen());
    setTop(top());
    split.getItems().add(new BorderPane(rows, head, null, null, null));
    split.setOrientation(Orientation.VERTICAL);
    setCenter(split);
    list();
    filled();
    rows.getSelectionModel().select(0);
    packetsFirst();
  }

  /** Nothing else is passed the focus by itself before the packets had it. */
  private void packetsFirst() {
    search.setFocusTraversable(false);
    connections.setFocusTraversable(false);
    rows.focusedProperty()
        .addListener(
            _ -> {
              search.setFocusTraversable(true);
              connections.setFocusTraversable(true);
            });
  }

  private VBox top() {
    HBox.setHgrow(search, Priority.ALWAYS);
    Label name = Labels.naming(search, "Filter (F)");
    name.setMinWidth(Region.USE_PREF_SIZE);
    state.setMinWidth(Region.USE_PREF_SIZE);
    Label keys = Labels.line(KEYS, "muted");
    keys.setMinWidth(0);
    search.setMinWidth(80);
    var line = new HBox(8, name, search, state, keys);
    line.setAlignment(Pos.CENTER_LEFT);
    var top = new VBox(6, line, connections);
    top.getStyleClass().add("ladder-top");
    return top;
  }

  /** Takes a newer trace: the filter, the chosen packet and the place on the screen stay. */
  public void show(PacketTrace newer) {
    model.show(newer);
    list();
    filled();
  }

  /** Goes to the packets. */
  public void focusPackets() {
    rows.requestFocus();
  }

  private void list() {
    connections.show(model.connections(search.getText()), model.connection());
  }

  private void filter(int number) {
    model.filter(number);
    filled();
  }

  private void filled() {
    Ladder ladder = model.ladder();
    rows.fill();
    head.show(ladder.columns(), Legend.of(ladder));
    var words = new ArrayList<String>();
    words.add(ladder.rows().size() + (ladder.rows().size() == 1 ? " packet" : " packets"));
    if (ladder.hidden() > 0) {
      words.add(ladder.hidden() + " hidden");
    }
    if (ladder.omitted() > 0) {
      words.add(Counts.omitted(ladder.omitted()));
    }
    if (model.zoom().level() > 0) {
      words.add(model.zoom().words());
    }
    state.setText(String.join(" · ", words));
  }

  private void chosen() {
    Ladder.Row row = rows.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.choose(row);
      inspect();
    }
  }

  private boolean inspecting() {
    return split.getItems().contains(details);
  }

  private void inspect() {
    if (inspecting()) {
      model.chosenStop().ifPresent(stop -> details.show(model.point(stop), stop));
    }
  }

  private void toggleDetails() {
    if (inspecting()) {
      split.getItems().remove(details);
      rows.requestFocus();
    } else {
      split.getItems().add(details);
      split.setDividerPositions(0.52);
      inspect();
    }
    connections.setVisible(!inspecting());
    connections.setManaged(!inspecting());
    rows.scrollTo(Math.max(0, model.chosenRow()));
  }

  @Override
  public boolean takes(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    return switch (event.getCode()) {
      case ENTER, LEFT, RIGHT, HOME, END, F, SLASH -> true;
      case ESCAPE -> inspecting() || model.connection() != 0 || !search.getText().isEmpty();
      default -> false;
    };
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case F, SLASH -> {
        if (inspecting()) {
          toggleDetails();
        }
        search.requestFocus();
      }
      case PLUS, EQUALS, ADD -> zoom(model.zoom().in());
      case MINUS, SUBTRACT -> zoom(model.zoom().out());
      case ENTER -> rows.requestFocus();
      case ESCAPE -> back();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Keys that a list would take for itself. */
  private void rowsKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER -> toggleDetails();
      case LEFT -> otherPoint(-1);
      case RIGHT -> otherPoint(1);
      case ESCAPE -> {
        if (!takes(event)) {
          return;
        }
        back();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void connectionsKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      rows.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && takes(event)) {
      back();
      event.consume();
    }
  }

  private void otherPoint(int step) {
    if (model.nextStop(step)) {
      rows.redraw();
      inspect();
    }
  }

  private void zoom(Zoom wanted) {
    model.zoom(wanted);
    filled();
  }

  private void back() {
    if (inspecting()) {
      toggleDetails();
    } else {
      search.clear();
      connections.select(0);
      rows.requestFocus();
    }
  }

  private void searchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      connections.requestFocus();
    } else if (event.getCode() == KeyCode.ENTER) {
      if (connections.getItems().size() > 1) {
        connections.getSelectionModel().select(1);
      }
      rows.requestFocus();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      back();
    } else {
      return;
    }
    event.consume();
  }
}
