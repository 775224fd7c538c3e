package dev.gumshoe.ui.evidence;

import dev.gumshoe.engine.Attempt;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.rules.ComparePane;
import dev.gumshoe.ui.rules.NodeSource;
import dev.gumshoe.ui.rules.PacketWalkPane;
import dev.gumshoe.ui.rules.RuleSetSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;

/** A tab for every two rule sets of a step, side by side, and one to walk a packet through them. */
final class RuleSetTabs {
  private static final String KIND = "iptables-save";

  private RuleSetTabs() {}

  /** What a tab shows. */
  private sealed interface Content {
    record Pair(RuleSetSource left, RuleSetSource right) implements Content {}

    record Walking(NodeSource node) implements Content {}
  }

  /** Adds the tabs of what is there now, and takes away those of what is not. */
  static void update(List<Tab> tabs, List<Gathered> all, Backstage backstage) {
    var wanted = new ArrayList<Content>(pairs(all));
    wanted.addAll(walks(all));
    tabs.removeIf(tab -> tab.getUserData() instanceof Content old && !wanted.contains(old));
    for (Content content : wanted) {
      if (tabs.stream().noneMatch(tab -> content.equals(tab.getUserData()))) {
        tabs.add(tab(content, backstage));
      }
    }
  }

  /** Whether a tab is one of these. */
  static boolean has(Tab tab) {
    return tab.getUserData() instanceof Content;
  }

  private static Tab tab(Content content, Backstage backstage) {
    var tab = new Tab(title(content));
    tab.setUserData(content);
    tab.setOnSelectionChanged(
        _ -> {
          if (tab.isSelected() && tab.getContent() == null) {
            tab.setContent(pane(content, backstage));
          }
        });
    return tab;
  }

  private static String title(Content content) {
    return switch (content) {
      case Content.Pair _ -> "⇄ compare";
      case Content.Walking(NodeSource node) -> "⇢ packet: " + node.name();
    };
  }

  private static Node pane(Content content, Backstage backstage) {
    return switch (content) {
      case Content.Pair(RuleSetSource left, RuleSetSource right) ->
          new ComparePane(left, right, backstage);
      case Content.Walking(NodeSource node) -> new PacketWalkPane(node, backstage);
    };
  }

  /** For each target with rules, all that was gathered there; rules of a container are its own. */
  private static List<Content> walks(List<Gathered> all) {
    return all.stream()
        .filter(each -> source(each).isPresent())
        .map(Gathered::on)
        .distinct()
        .<Content>map(on -> new Content.Walking(new NodeSource(on, gathered(all, on))))
        .toList();
  }

  private static List<NodeSource.Gathering> gathered(List<Gathered> all, String on) {
    return all.stream()
        .filter(each -> each.on().equals(on) && NodeSource.KINDS.contains(each.gather().kind()))
        .flatMap(
            each ->
                known(each).stream()
                    .map(
                        capture ->
                            new NodeSource.Gathering(
                                each.gather().name(), each.gather().kind(), capture)))
        .toList();
  }

  private static List<Content> pairs(List<Gathered> all) {
    List<RuleSetSource> sources = all.stream().flatMap(each -> source(each).stream()).toList();
    var pairs = new ArrayList<Content>();
    for (int one = 0; one < sources.size(); one++) {
      for (int other = one + 1; other < sources.size(); other++) {
        pairs.add(new Content.Pair(sources.get(one), sources.get(other)));
      }
    }
    return pairs;
  }

  private static Optional<RuleSetSource> source(Gathered gathered) {
    return gathered.gather().kind().equals(KIND)
        ? known(gathered).map(capture -> new RuleSetSource(name(gathered), capture))
        : Optional.empty();
  }

  private static Optional<Capture> known(Gathered gathered) {
    if (gathered.attempts().isEmpty()) {
      return Optional.empty();
    }
    Attempt last = gathered.attempts().getLast();
    return last.answer() instanceof Answer.Known ? last.capture() : Optional.empty();
  }

  private static String name(Gathered gathered) {
    return gathered.gather().name() + " (" + gathered.on() + ")";
  }
}
