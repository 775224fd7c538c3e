package dev.gumshoe.ui.triage;

import dev.gumshoe.triage.Board;
import dev.gumshoe.triage.Triage;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Coalesced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** View model of a triage. Used on the screen's thread. */
public final class TriageModel {
  private final Triage triage;
  private final Backstage backstage;
  private final ChosenNodes nodes;
  private final Coalesced<Board> toScreen;
  private final ReadOnlyObjectWrapper<Board> board =
      new ReadOnlyObjectWrapper<>(new Board(List.of()));
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final Map<String, String> given = new LinkedHashMap<>();
  private Runnable interrupt = () -> {};

  /** A model of this triage, which looks at these nodes. */
  public TriageModel(Triage triage, ChosenNodes nodes, Backstage backstage) {
    this.triage = triage;
    this.nodes = nodes;
    this.backstage = backstage;
    this.toScreen = new Coalesced<>(backstage.screen(), board::set);
  }

  /** Looks at everything that is not known yet. */
  public void look() {
    if (looking.get()) {
      return;
    }
    looking.set(true);
    message.set("");
    Map<String, String> values = Map.copyOf(given);
    interrupt =
        backstage.start(
            "triage",
            () -> triage.look(values, toScreen::send),
            done -> {
              board.set(done);
              looking.set(false);
            },
            sentence -> {
              message.set(sentence);
              looking.set(false);
            });
  }

  /** Asks everything anew. */
  void lookAgain() {
    if (!looking.get()) {
      triage.forget();
      look();
    }
  }

  /** Takes a value that flows asked for, and looks what it tells. */
  void give(String input, String value) {
    know(input, value);
    look();
  }

  /** Takes a value; it serves the next look. */
  public void know(String input, String value) {
    given.put(input, value);
  }

  /** Values that the operator gave, here or in a flow that was followed. */
  public Map<String, String> given() {
    return Map.copyOf(given);
  }

  /** What is being looked at. */
  public ChosenNodes nodes() {
    return nodes;
  }

  /** What is looked at, and how it stands. */
  public Triage triage() {
    return triage;
  }

  /** The board; changes while probes run. */
  ReadOnlyObjectProperty<Board> board() {
    return board.getReadOnlyProperty();
  }

  /** Whether probes run. */
  ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  /** What went wrong; else empty. */
  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /** Stops what runs; the board stays as it is. */
  void stop() {
    interrupt.run();
  }

  /** Lets go of the nodes. */
  public void close() {
    interrupt.run();
    backstage.start("close", triage::close);
  }
}
