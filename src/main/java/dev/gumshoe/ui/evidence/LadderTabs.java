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
      known(gathered).ifPresent(facts -> update(tabs, gathered, facts, files, backstage));
    }
    tabs.removeIf(
        tab ->
            tab.getUserData() instanceof Name name
                && all.stream()
                    .noneMatch(
                        each ->
                            each.gather().name().equals(name.gather()) && known(each).isPresent()));
  }

  /** Whether a tab is one of these. */
  static boolean has(Tab tab) {
    return tab.getUserData() instanceof Name;
  }

  private static void update(
      List<Tab> tabs,
      Gathered gathered,
      Map<String, Object> facts,
      PacketFiles files,
      Backstage backstage) {
    var name = new Name(gathered.gather().name());
    Optional<Tab> there = tabs.stream().filter(tab -> name.equals(tab.getUserData())).findFirst();
    if (there.isEmpty()) {
      tabs.add(new LadderTab(name, facts, files, backstage));
    } else if (there.get() instanceof LadderTab tab) {
      tab.follow(facts);
    }
  }

  private static Optional<Map<String, Object>> known(Gathered gathered) {
    boolean packets = Kinds.find(gathered.gather().kind()).map(Kind::ofPackets).orElse(false);
    return packets && gathered.answer().orElse(null) instanceof Answer.Known(_, var facts)
        ? Optional.of(facts)
        : Optional.empty();
  }

  /** The pane is made when it is looked at. */
  private static final class LadderTab extends Tab {
    private Map<String, Object> facts;

    LadderTab(Name name, Map<String, Object> facts, PacketFiles files, Backstage backstage) {
      super("⇶ packets: " + name.gather());
      setUserData(name);
      this.facts = facts;
      setOnSelectionChanged(
          _ -> {
            if (isSelected() && getContent() == null) {
              setContent(new LadderPane(trace(), point -> files.file(point.file()), backstage));
            }
            if (isSelected() && getContent() instanceof LadderPane pane) {
              Platform.runLater(pane::focusPackets);
            }
          });
    }

    private PacketTrace trace() {
      return FactReader.read(PacketTrace.class, facts);
    }

    void follow(Map<String, Object> newer) {
      if (!newer.equals(facts)) {
        facts = newer;
        if (getContent() instanceof LadderPane pane) {
          pane.show(trace());
        }
      }
    }
  }
}
