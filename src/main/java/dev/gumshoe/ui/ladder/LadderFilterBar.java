package dev.gumshoe.ui.ladder;

import dev.gumshoe.packets.ladder.Counts;
import dev.gumshoe.packets.ladder.Ladder;
import dev.gumshoe.ui.Labels;
import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Over the packets: words that connections are found by, how much is shown, the connections. */
final class LadderFilterBar extends VBox {
  private static final String KEYS = "↑ ↓ packet · ← → point · Enter details · F filter · + − time";

  private final LadderModel model;
  private final Runnable toPackets;
  private final Runnable back;
  private final ConnectionList connections;
  private final TextField search = new TextField();
  private final Label state = Labels.line("", "muted");

  /**
   * Of this ladder.
   *
   * @param chosen is given the number of the connection that alone is to be shown; 0 for all
   * @param toPackets takes the focus to the packets
   * @param back does what Escape does
   */
  LadderFilterBar(LadderModel model, Consumer<Integer> chosen, Runnable toPackets, Runnable back) {
    this.model = model;
    this.toPackets = toPackets;
    this.back = back;
    connections = new ConnectionList(chosen);
    search.setPromptText("address, port or words");
    search.textProperty().addListener(_ -> list());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    connections.addEventFilter(KeyEvent.KEY_PRESSED, this::connectionsKey);
    HBox.setHgrow(search, Priority.ALWAYS);
    Label name = Labels.naming(search, "Filter (F)");
    name.setMinWidth(Region.USE_PREF_SIZE);
    state.setMinWidth(Region.USE_PREF_SIZE);
    Label keys = Labels.line(KEYS, "muted");
    keys.setMinWidth(0);
    search.setMinWidth(80);
    var line = new HBox(8, name, search, state, keys);
    line.setAlignment(Pos.CENTER_LEFT);
    setSpacing(6);
    getChildren().addAll(line, connections);
    getStyleClass().add("ladder-top");
  }

  /** Nothing here is passed the focus by itself before this had it. */
  void after(Node first) {
    search.setFocusTraversable(false);
    connections.setFocusTraversable(false);
    first
        .focusedProperty()
        .addListener(
            _ -> {
              search.setFocusTraversable(true);
              connections.setFocusTraversable(true);
            });
  }

  /** Lists the connections that have the words. */
  void list() {
    connections.show(model.connections(search.getText()), model.connection());
  }

  /** Says how much is shown. */
  void count() {
    Ladder ladder = model.ladder();
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

  /** Whether less than all is shown or listed. */
  boolean narrows() {
    return model.connection() != 0 || !search.getText().isEmpty();
  }

  /** Shows and lists all. */
  void clear() {
    search.clear();
    connections.select(0);
  }

  /** Chooses a connection among all, and shows that it is chosen. */
  void select(int number) {
    search.clear();
    connections.select(number);
    connections.scrollTo(Math.max(0, connections.getSelectionModel().getSelectedIndex()));
  }

  void focusSearch() {
    search.requestFocus();
  }

  void offerConnections(boolean offered) {
    connections.setVisible(offered);
    connections.setManaged(offered);
  }

  private void connectionsKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      toPackets.run();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && narrows()) {
      back.run();
      event.consume();
    }
  }

  private void searchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      connections.requestFocus();
    } else if (event.getCode() == KeyCode.ENTER) {
      if (connections.getItems().size() > 1) {
        connections.getSelectionModel().select(1);
      }
      toPackets.run();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      back.run();
    } else {
      return;
    }
    event.consume();
  }
}
