package dev.gumshoe.ui.evidence;

import dev.gumshoe.ui.Backstage;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** The evidence of a step, a tab for each name. What the operator has opened stays open. */
public final class EvidencePane extends TabPane {
  private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");

  private final Backstage backstage;
  private final PacketFiles files;
  private final List<GatherPane> panes = new ArrayList<>();
  private List<String> names = List.of();
  private String step = "";

  /**
   * Empty at first.
   *
   * @param backstage where rule sets are compared
   * @param files of packets
   */
  public EvidencePane(Backstage backstage, PacketFiles files) {
    this.backstage = backstage;
    this.files = files;
    getStyleClass().add("evidence");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    setAccessibleText("Evidence");
    getSelectionModel().selectedItemProperty().addListener((_, _, tab) -> tall(tab));
  }

  /** Shows what is known at a step. */
  public void show(String at, List<Gathered> all) {
    List<String> wanted = all.stream().map(gathered -> gathered.gather().name()).toList();
    if (!at.equals(step) || !wanted.equals(names)) {
      step = at;
      names = wanted;
      rebuild(all);
      return;
    }
    for (int tab = 0; tab < all.size(); tab++) {
      Gathered gathered = all.get(tab);
      panes.get(tab).update(gathered);
      getTabs().get(tab).setText(title(gathered));
    }
    LadderTabs.update(getTabs(), all, files, backstage);
    RuleSetTabs.update(getTabs(), all, backstage);
  }

  /** Rule sets side by side and ladders need more room than the step leaves. */
  private void tall(@Nullable Tab tab) {
    pseudoClassStateChanged(TALL, tab != null && (RuleSetTabs.has(tab) || LadderTabs.has(tab)));
  }

  private void rebuild(List<Gathered> all) {
    panes.clear();
    getTabs().clear();
    for (Gathered gathered : all) {
      GatherPane pane = new GatherPane(gathered, files, backstage);
      panes.add(pane);
      Tab tab = new Tab(title(gathered), pane);
      getTabs().add(tab);
      if (!gathered.deciding().isEmpty()
          && getSelectionModel().getSelectedIndex() == 0
          && all.getFirst().deciding().isEmpty()) {
        getSelectionModel().select(tab);
      }
    }
    LadderTabs.update(getTabs(), all, files, backstage);
    RuleSetTabs.update(getTabs(), all, backstage);
  }

  /** The sign says without colour how it went. */
  private static String title(Gathered gathered) {
    return gathered.status().charAt(0) + " " + gathered.gather().name();
  }

  /** Goes on to the next tab, from the last to the first. */
  public void nextTab() {
    if (!getTabs().isEmpty()) {
      getSelectionModel().select((getSelectionModel().getSelectedIndex() + 1) % getTabs().size());
    }
  }

  /** Goes on to the next view of the tab that is open. */
  public void nextView() {
    if (getSelectionModel().getSelectedItem() != null
        && getSelectionModel().getSelectedItem().getContent() instanceof GatherPane pane) {
      pane.nextView();
    }
  }
}
