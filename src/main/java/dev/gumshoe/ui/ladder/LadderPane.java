package dev.gumshoe.ui.ladder;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.ladder.Ladder;
import dev.gumshoe.packets.ladder.Legend;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.OwnKeys;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/**
 * Packets between the points where they were captured: connections above, then an arrow for each
 * packet, and the chosen packet taken apart.
 */
public final class LadderPane extends BorderPane implements OwnKeys {
  private final LadderModel model;
  private final LadderRows rows;
  private final LadderHead head;
  private final LadderFilterBar bar;
  private final PacketDetails details;
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
    bar = new LadderFilterBar(model, this::filter, rows::requestFocus, this::back);
    getStyleClass().add("ladder");
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    rows.addEventFilter(KeyEvent.KEY_PRESSED, this::rowsKey);
    rows.getSelectionModel().selectedItemProperty().addListener(_ -> chosen());
    setTop(bar);
    split.getItems().add(new BorderPane(rows, head, null, null, null));
    split.setOrientation(Orientation.VERTICAL);
    setCenter(split);
    bar.list();
    filled();
    rows.getSelectionModel().select(0);
    bar.after(rows);
  }

  /** Takes a newer trace: the filter, the chosen packet and the place on the screen stay. */
  public void show(PacketTrace newer) {
    model.show(newer);
    bar.list();
    filled();
  }

  /** Goes to the packets. */
  public void focusPackets() {
    rows.requestFocus();
  }

  /** Shows the packets of one connection alone; of all for 0. */
  public void showConnection(int number) {
    bar.select(number);
    if (model.chosenRow() < 0) {
      rows.getSelectionModel().select(0);
    }
  }

  private void filter(int number) {
    model.filter(number);
    filled();
  }

  private void filled() {
    Ladder ladder = model.ladder();
    rows.fill();
    head.show(ladder.columns(), Legend.of(ladder));
    bar.count();
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
    bar.offerConnections(!inspecting());
    rows.scrollTo(Math.max(0, model.chosenRow()));
  }

  @Override
  public boolean takes(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    return switch (event.getCode()) {
      case ENTER, LEFT, RIGHT, HOME, END, F, SLASH -> true;
      case ESCAPE -> inspecting() || bar.narrows();
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
        bar.focusSearch();
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
      bar.clear();
      rows.requestFocus();
    }
  }
}
