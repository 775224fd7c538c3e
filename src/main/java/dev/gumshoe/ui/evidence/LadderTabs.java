package dev.gumshoe.ui.evidence;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.FactReader;
import dev.gumshoe.evidence.Kind;
import dev.gumshoe.evidence.Kinds;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.ladder.LadderPane;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Tab;

/** A tab for the packets of each name that was captured at several points. */
final class LadderTabs {
  private LadderTabs() {}

  /** What a tab is of. */
  private record Name(String gather) {}

  /** Adds the tabs of what is there now; those that are there follow, and stay where they are. */
  static void update(List<Tab> tabs, List<Gathered> all, PacketFiles files, Backstage backstage) {
    for (Gathered gathered : all) {
      shown(gathered).ifPresent(trace -> update(tabs, gathered, trace, files, backstage));
    }
    tabs.removeIf(
        tab ->
            tab.getUserData() instanceof Name name
                && all.stream()
                    .noneMatch(
                        each ->
                            each.gather().name().equals(name.gather()) && shown(each).isPresent()));
  }

  /** Whether a tab is one of these. */
  static boolean has(Tab tab) {
    return tab.getUserData() instanceof Name;
  }

  private static void update(
      List<Tab> tabs, Gathered gathered, Shown trace, PacketFiles files, Backstage backstage) {
    var name = new Name(gathered.gather().name());
    Optional<Tab> there = tabs.stream().filter(tab -> name.equals(tab.getUserData())).findFirst();
    if (there.isEmpty()) {
      tabs.add(new LadderTab(name, trace, files, backstage));
    } else if (there.get() instanceof LadderTab tab) {
      tab.follow(trace);
    }
  }

  /**
   * What a tab shows.
   *
   * @param facts a trace of which nothing more comes
   * @param soFar one of which more may come, in place of the facts
   */
  private record Shown(Map<String, Object> facts, Optional<PacketTrace> soFar) {
    PacketTrace trace() {
      return soFar.orElseGet(() -> FactReader.read(PacketTrace.class, facts));
    }
  }

  private static Optional<Shown> shown(Gathered gathered) {
    if (gathered.soFar().isPresent()) {
      return Optional.of(new Shown(Map.of(), gathered.soFar()));
    }
    boolean packets = Kinds.find(gathered.gather().kind()).map(Kind::ofPackets).orElse(false);
    return packets && gathered.answer().orElse(null) instanceof Answer.Known(_, var facts)
        ? Optional.of(new Shown(facts, Optional.empty()))
        : Optional.empty();
  }

  /** The pane is made when it is looked at. */
  private static final class LadderTab extends Tab {
    private final String title;
    private Shown shown;

    LadderTab(Name name, Shown shown, PacketFiles files, Backstage backstage) {
      this.title = "⇶ packets: " + name.gather();
      this.shown = shown;
      entitle();
      setUserData(name);
      setOnSelectionChanged(
          _ -> {
            if (isSelected() && getContent() == null) {
              setContent(
                  new LadderPane(this.shown.trace(), point -> files.file(point.file()), backstage));
            }
            if (isSelected() && getContent() instanceof LadderPane pane) {
              Platform.runLater(pane::focusPackets);
            }
          });
    }

    void follow(Shown newer) {
      if (!newer.equals(shown)) {
        shown = newer;
        entitle();
        if (getContent() instanceof LadderPane pane) {
          pane.show(newer.trace());
        }
      }
    }

    private void entitle() {
      setText(shown.soFar().isEmpty() ? title : title + " (so far)");
    }
  }
}
