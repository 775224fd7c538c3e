package dev.gumshoe.ui.evidence;

import dev.gumshoe.engine.Attempt;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.rules.ComparePane;
import dev.gumshoe.ui.rules.RuleSetSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tab;

/** A tab for every two rule sets of a step, side by side. */
final class RuleSetTabs {
  private static final String KIND = "iptables-save";

  private RuleSetTabs() {}

  private record Pair(RuleSetSource left, RuleSetSource right) {}

  /** Adds the tabs of pairs that are there now, and takes away those of pairs that are not. */
  static void update(List<Tab> tabs, List<Gathered> all, Backstage backstage) {
    List<Pair> wanted = pairs(all);
    tabs.removeIf(tab -> tab.getUserData() instanceof Pair pair && !wanted.contains(pair));
    for (Pair pair : wanted) {
      if (tabs.stream().noneMatch(tab -> pair.equals(tab.getUserData()))) {
        tabs.add(tab(pair, backstage));
      }
    }
  }

  /** Whether a tab is one of these. */
  static boolean has(Tab tab) {
    return tab.getUserData() instanceof Pair;
  }

  private static Tab tab(Pair pair, Backstage backstage) {
    var tab = new Tab("⇄ compare");
    tab.setUserData(pair);
    tab.setOnSelectionChanged(
        _ -> {
          if (tab.isSelected() && tab.getContent() == null) {
            tab.setContent(new ComparePane(pair.left(), pair.right(), backstage));
          }
        });
    return tab;
  }

  private static List<Pair> pairs(List<Gathered> all) {
    List<RuleSetSource> sources = all.stream().flatMap(each -> source(each).stream()).toList();
    var pairs = new ArrayList<Pair>();
    for (int one = 0; one < sources.size(); one++) {
      for (int other = one + 1; other < sources.size(); other++) {
        pairs.add(new Pair(sources.get(one), sources.get(other)));
      }
    }
    return pairs;
  }

  private static Optional<RuleSetSource> source(Gathered gathered) {
    if (!gathered.gather().kind().equals(KIND) || gathered.attempts().isEmpty()) {
      return Optional.empty();
    }
    Attempt last = gathered.attempts().getLast();
    return last.answer() instanceof Answer.Known
        ? last.capture().map(capture -> new RuleSetSource(name(gathered), capture))
        : Optional.empty();
  }

  private static String name(Gathered gathered) {
    return gathered.gather().name() + " (" + gathered.on() + ")";
  }
}
