package dev.gumshoe.ui.exercise;

import dev.gumshoe.engine.Visit;
import dev.gumshoe.exercise.Drill;
import dev.gumshoe.exercise.Hint;
import dev.gumshoe.exercise.Probe;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Step;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.evidence.Gathered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * View model of an exercise. Used on the screen's thread; evidence is read on another one, and
 * nothing can be done meanwhile.
 */
public final class DrillModel {
  private final Drill drill;
  private final Backstage backstage;
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

  /** The model of this exercise. */
  public DrillModel(Drill drill, Backstage backstage) {
    this.drill = drill;
    this.backstage = backstage;
  }

  Drill drill() {
    return drill;
  }

  Flow flow() {
    return drill.exercise().flow();
  }

  /** Grows with every move. */
  ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** Whether evidence is being read. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** A hint, an answer, or why something did not work; else empty. */
  ReadOnlyStringProperty told() {
    return told.getReadOnlyProperty();
  }

  /** The path, a line each. */
  List<String> path() {
    List<String> lines = new ArrayList<>();
    List<Visit> path = drill.state().path();
    for (int at = 0; at < path.size(); at++) {
      lines.add("%d  %s".formatted(at + 1, flow().titleOf(path.get(at).step())));
    }
    drill.state().finding().ifPresent(end -> lines.add("■  " + flow().titleOf(end)));
    return lines;
  }

  /** What was looked at here, as evidence is shown, without its meaning. */
  List<Gathered> evidence() {
    Optional<Step> step = drill.step();
    Visit here = drill.state().path().getLast();
    return step.stream()
        .flatMap(one -> one.gather().stream())
        .filter(gather -> here.attempts().containsKey(gather.name()))
        .map(gather -> gathered(gather, here))
        .toList();
  }

  private static Gathered gathered(Gather gather, Visit here) {
    return new Gathered(
        gather,
        String.join(", ", gather.roles()),
        here.attempts().getOrDefault(gather.name(), List.of()),
        Optional.empty(),
        "",
        Optional.empty(),
        Set.of());
  }

  /** Looks at the evidence of this place in the list. */
  void look(int place) {
    List<Probe> probes = drill.probes();
    if (busy.get() || place < 0 || place >= probes.size()) {
      return;
    }
    Probe probe = probes.get(place);
    busy.set(true);
    backstage.start(
        "evidence",
        () -> {
          drill.look(probe.gather());
          return probe.roles().isEmpty() ? "They answered: " + drill.answered() : "";
        },
        this::done,
        this::done);
  }

  private void done(String words) {
    busy.set(false);
    told.set(words);
    changes.set(changes.get() + 1);
  }

  void take(int branch) {
    if (!busy.get()) {
      drill.take(branch);
      done("");
    }
  }

  void back() {
    if (!busy.get()) {
      drill.back();
      done("");
    }
  }

  void hint(Hint hint) {
    if (!busy.get()) {
      done("Hint (%d points): %s".formatted(hint.price(), String.join("\n", drill.hint(hint))));
    }
  }
}
