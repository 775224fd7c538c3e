package dev.gumshoe.ui.start;

import dev.gumshoe.ui.Buttons;
import dev.gumshoe.ui.Labels;
import dev.gumshoe.ui.Screen;
import dev.gumshoe.ui.Shortcut;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;

/** The first screen: what do you see? */
public final class StartScreen implements Screen {
  private final StartModel model;
  private final Ways ways;
  private final TextField search = TextFields.createClearableTextField();
  private final EntryList flows;
  private final EntryList sessions;
  private final EntryList cases;
  private final VBox root = new VBox();

  /** What can be begun. */
  public interface Ways {
    /** A flow, on the operator's own nodes. */
    void flow(dev.gumshoe.flow.Flow flow);

    /** All flows at once. */
    void triage();

    /** Packet captures that somebody else made. */
    void packets();

    /** The course of exercises. */
    void course();

    /** A case. */
    void practise(dev.gumshoe.flow.Flow flow, dev.gumshoe.flow.cases.Case exercise);

    /** A session that was kept. */
    void open(dev.gumshoe.ui.SavedSession session);
  }

  /** The screen of this model. */
  public StartScreen(StartModel model, Ways ways) {
    this.model = model;
    this.ways = ways;
    Consumer<StartEntry> chosen = entry -> go(entry, ways);
    flows = new EntryList("Flows", model.flows(), chosen);
    sessions = new EntryList("Saved sessions", model.sessions(), chosen);
    cases = new EntryList("Recorded nodes to practise on", model.cases(), chosen);
    root.getStyleClass().add("start");
    build();
  }

  private static void go(StartEntry entry, Ways ways) {
    switch (entry) {
      case StartEntry.OfFlow(var flow) -> ways.flow(flow);
      case StartEntry.OfCase(var flow, var exercise) -> ways.practise(flow, exercise);
      case StartEntry.OfSession(var session, _) -> ways.open(session);
    }
  }

  private void build() {
    search.setPromptText("For example: new node never becomes Ready");
    search.getStyleClass().add("search");
    search.textProperty().bindBidirectional(model.typed());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    Label ask = Labels.naming(search, "What do you see?");
    ask.getStyleClass().add("ask");
    Label message = Labels.paragraph("", "muted");
    message.textProperty().bind(model.message());
    message.visibleProperty().bind(model.message().isNotEmpty());
    message.managedProperty().bind(message.visibleProperty());
    VBox practice =
        group(
            "Practise on recorded nodes",
            cases,
            "No cluster needed. Nothing real is touched. Type above to find more.");
    VBox kept = group("Go on with a saved session", sessions, "");
    show(kept, model.sessions());
    show(practice, model.cases());
    var side = new VBox(practice, kept);
    side.getStyleClass().add("side");
    model.sessions().addListener((javafx.beans.Observable _) -> order(side, practice, kept));
    HBox columns = new HBox(group("Begin with a symptom", flows, ""), side);
    columns.getStyleClass().add("columns");
    columns.getChildren().forEach(StartScreen::half);
    VBox.setVgrow(columns, Priority.ALWAYS);
    root.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(search, Priority.ALWAYS);
    Button all = Buttons.plain("Look at all flows (F2)", ways::triage);
    Button packets = Buttons.plain("Open packet captures (F3)", ways::packets);
    Button course = Buttons.plain("Practise (F4)", ways::course);
    // From the field straight to the lists: these have keys of their own.
    List.of(all, packets, course)
        .forEach(
            button -> {
              button.setMaxHeight(Double.MAX_VALUE);
              button.setFocusTraversable(false);
            });
    var row = new HBox(8, search, all, packets, course);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::rootKey);
    root.getChildren().addAll(ask, row, message, columns);
  }

  private void rootKey(KeyEvent event) {
    switch (event.getCode()) {
      case F2 -> ways.triage();
      case F3 -> ways.packets();
      case F4 -> ways.course();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static void half(Node column) {
    HBox.setHgrow(column, Priority.ALWAYS);
    if (column instanceof VBox box) {
      box.setPrefWidth(400);
    }
  }

  /** Who has sessions already wants them first; who has none is offered practice. */
  private void order(VBox side, VBox practice, VBox kept) {
    side.getChildren()
        .setAll(model.sessions().isEmpty() ? List.of(practice, kept) : List.of(kept, practice));
  }

  private static void show(VBox group, ObservableList<StartEntry> entries) {
    group.visibleProperty().bind(Bindings.isNotEmpty(entries));
    group.managedProperty().bind(group.visibleProperty());
  }

  private static VBox group(String title, EntryList list, String about) {
    var box = new VBox(Labels.line(title, "section"));
    if (!about.isEmpty()) {
      box.getChildren().add(Labels.paragraph(about, "muted"));
    }
    VBox.setVgrow(list, Priority.ALWAYS);
    box.getChildren().add(list);
    box.getStyleClass().add("group");
    VBox.setVgrow(box, Priority.ALWAYS);
    return box;
  }

  /** From the field straight into the list: Down moves, Enter opens the best, Escape clears. */
  private void searchKey(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.DOWN) {
      event.consume();
      flows.requestFocus();
      flows.getSelectionModel().selectFirst();
    } else if (code == KeyCode.ENTER) {
      event.consume();
      flows.getSelectionModel().selectFirst();
      flows.open();
    } else if (code == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      event.consume();
      search.clear();
    }
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public String title() {
    return "";
  }

  @Override
  public ObservableValue<String> status() {
    return new ReadOnlyStringWrapper("");
  }

  @Override
  public ObservableValue<List<Shortcut>> shortcuts() {
    return new ReadOnlyObjectWrapper<>(
        List.of(
            new Shortcut("Type", "search symptoms"),
            new Shortcut("↓ ↑", "choose"),
            new Shortcut("Enter", "open"),
            new Shortcut("Tab", "next list"),
            new Shortcut("F2", "look at all flows: when you do not know"),
            new Shortcut("F3", "open packet captures"),
            new Shortcut("F4", "practise, from easy to hard"),
            new Shortcut("Esc", "clear the search")));
  }

  @Override
  public void enter() {
    model.load();
    search.requestFocus();
  }

  @Override
  public void leave() {
    // Nothing is held.
  }
}
