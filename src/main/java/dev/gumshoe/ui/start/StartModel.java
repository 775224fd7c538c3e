package dev.gumshoe.ui.start;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.symptoms.Match;
import dev.gumshoe.symptoms.SymptomIndex;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Desk;
import dev.gumshoe.ui.SavedSession;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** View model of the first screen. Used on the screen's thread. */
public final class StartModel {
  private static final int MOST = 200;
  private static final int MOST_UNASKED = 100;
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm");

  private final Desk desk;
  private final Backstage backstage;
  private final ZoneId zone;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("Reading flows…");
  private final ObservableList<StartEntry> flows = FXCollections.observableArrayList();
  private final ObservableList<StartEntry> sessions = FXCollections.observableArrayList();
  private final ObservableList<StartEntry> cases = FXCollections.observableArrayList();
  // Such a view listens weakly: somebody must hold it, or it falls silent.
  private final ObservableList<StartEntry> shownFlows =
      FXCollections.unmodifiableObservableList(flows);
  private final ObservableList<StartEntry> shownSessions =
      FXCollections.unmodifiableObservableList(sessions);
  private final ObservableList<StartEntry> shownCases =
      FXCollections.unmodifiableObservableList(cases);
  private List<StartEntry.OfCase> exercises = List.of();
  private SymptomIndex index = SymptomIndex.of(List.of());

  private record Found(
      SymptomIndex flows, List<StartEntry.OfCase> cases, List<SavedSession> sessions) {}

  /** A model over this desk; times are shown in this zone. */
  public StartModel(Desk desk, Backstage backstage, ZoneId zone) {
    this.desk = desk;
    this.backstage = backstage;
    this.zone = zone;
    typed.addListener((_, _, text) -> search(text));
  }

  /** Reads what there is; called whenever the screen is come to. */
  public void load() {
    backstage.start("start screen", this::read, this::fill, message::set);
  }

  private Found read() {
    List<Flow> known = desk.flows();
    List<StartEntry.OfCase> exercises =
        known.stream()
            .flatMap(flow -> desk.cases(flow).stream().map(one -> new StartEntry.OfCase(flow, one)))
            .toList();
    return new Found(SymptomIndex.of(known), exercises, desk.sessions());
  }

  private void fill(Found found) {
    index = found.flows();
    exercises = found.cases();
    sessions.setAll(
        found.sessions().stream()
            .map(one -> new StartEntry.OfSession(one, WHEN.format(one.started().atZone(zone))))
            .toList());
    search(typed.get());
  }

  private void search(String text) {
    List<Match> found = index.find(text);
    cases.setAll(exercises(found, text.isBlank()));
    flows.setAll(found.stream().map(Match::flow).map(StartEntry.OfFlow::new).toList());
    if (found.isEmpty() && text.isBlank()) {
      message.set("There are no flows. Start Gumshoe with the folder that holds them.");
    } else if (found.isEmpty()) {
      message.set("No flow knows these words. Try fewer, or clear the field to see all flows.");
    } else {
      message.set("");
    }
  }

  /**
   * Cases of the flows that fit, the best flow first. Where nothing is typed and there are too many
   * to choose from, the first of each flow, which is the incident that it was written for.
   */
  private List<StartEntry> exercises(List<Match> found, boolean nothingTyped) {
    boolean few = nothingTyped && exercises.size() > MOST_UNASKED;
    return found.stream()
        .map(Match::flow)
        .flatMap(flow -> of(flow).limit(few ? 1 : Long.MAX_VALUE))
        .limit(MOST)
        .toList();
  }

  private Stream<StartEntry> of(Flow flow) {
    return exercises.stream().filter(one -> one.flow().equals(flow)).map(one -> one);
  }

  /** What the operator typed. */
  StringProperty typed() {
    return typed;
  }

  /** Why there is nothing to choose from; else empty. */
  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /** Flows that fit, best first. */
  ObservableList<StartEntry> flows() {
    return shownFlows;
  }

  /** Sessions that were kept, the latest first. */
  ObservableList<StartEntry> sessions() {
    return shownSessions;
  }

  /** Cases to practise on. */
  ObservableList<StartEntry> cases() {
    return shownCases;
  }
}
