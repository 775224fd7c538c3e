package dev.gumshoe.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** What fills the window at a time. */
public interface Screen {
  /** What is shown. */
  Parent node();

  /** What the head of the window says; may be empty. */
  String title();

  /** What the head of the window says on the right: who is asked, since when. */
  ObservableValue<String> status();

  /** What can be done by keyboard. */
  ObservableValue<List<Shortcut>> shortcuts();

  /** It has come on the screen: put the focus where the operator will want it. */
  void enter();

  /** It leaves the screen for good: let go of everything. */
  void leave();
}
