package dev.gumshoe.ui.connect;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Input;
import dev.gumshoe.flow.Role;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Desk.Beginning;
import dev.gumshoe.ui.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** View model of connecting: who fills the roles, what the inputs are. */
public final class ConnectModel {
  private final Flow flow;
  private final Way way;
  private final Backstage backstage;
  private final List<Field<Place>> nodes = new ArrayList<>();
  private final List<Field<Object>> inputs = new ArrayList<>();
  private final List<String> found = new ArrayList<>();
  private final ReadOnlyBooleanWrapper connecting = new ReadOnlyBooleanWrapper();
  private final ObservableList<String> failures = FXCollections.observableArrayList();
  // Such a view listens weakly: somebody must hold it, or it falls silent.
  private final ObservableList<String> shownFailures =
      FXCollections.unmodifiableObservableList(failures);
  private final Consumer<Beginning.Begun> begun;
  private Runnable interrupt = () -> {};
  private boolean left;

  /** How a session comes about: a new one, or one to go on with. */
  @FunctionalInterface
  public interface Way {
    /** Connects. */
    Beginning go(Map<String, Object> inputs, Places places) throws InterruptedException;
  }

  /**
   * What is known before the operator says anything.
   *
   * @param places addresses or paths, as one types them, by role
   * @param inputs values, by name
   * @param askInputs whether inputs may be changed: not in a session that has begun
   */
  public record Known(Map<String, String> places, Map<String, String> inputs, boolean askInputs) {
    /** Nothing. */
    public static final Known NOTHING = new Known(Map.of(), Map.of(), true);

    public Known {
      places = Map.copyOf(places);
      inputs = Map.copyOf(inputs);
    }
  }

  /** A model for this flow. */
  public ConnectModel(
      Flow flow, Known known, Way way, Backstage backstage, Consumer<Beginning.Begun> begun) {
    this.flow = flow;
    this.way = way;
    this.backstage = backstage;
    this.begun = begun;
    flow.roles().values().forEach(role -> add(role, known));
    if (known.askInputs()) {
      flow.inputs().values().forEach(input -> add(input, known.inputs()));
    }
  }

  private void add(Role role, Known known) {
    switch (role) {
      case Role.OfNode(String name, String title, boolean kubectl) ->
          nodes.add(
              new Field<>(
                  name,
                  title,
                  kubectl
                      ? "root@10.0.0.13, or this-machine for your own kubectl"
                      : "root@10.0.0.13 or a name of ~/.ssh/config",
                  Optional.ofNullable(known.places().get(name)).orElse(""),
                  Place::parse));
      case Role.OfContainer container ->
          found.add(
              "%s: found by itself on “%s”".formatted(container.title(), title(container.on())));
    }
  }

  private String title(String role) {
    Role known = flow.roles().get(role);
    return known == null ? role : known.title();
  }

  private void add(Input input, Map<String, String> known) {
    String initial =
        Optional.ofNullable(known.get(input.name()))
            .or(() -> input.initial().map(Object::toString))
            .orElse("");
    inputs.add(new Field<>(input.name(), input.ask(), "", initial, input.type()::read));
  }

  /** Checks all fields, and connects when nothing is wrong with them. */
  public void connect() {
    ChosenPlaces chosen = ChosenPlaces.of(nodes);
    var values = new LinkedHashMap<String, Object>();
    inputs.forEach(field -> field.value().ifPresent(value -> values.put(field.key(), value)));
    if (connecting.get()) {
      return;
    }
    failures.setAll(chosen.mixed() ? List.of(ChosenPlaces.MIXED) : List.of());
    if (values.size() == inputs.size()) {
      chosen.places().ifPresent(places -> connect(values, places));
    }
  }

  private void connect(Map<String, Object> values, Places places) {
    connecting.set(true);
    interrupt = backstage.start("connect", () -> way.go(values, places), this::done, this::failed);
  }

  /** Gives up connecting. */
  public void cancel() {
    interrupt.run();
  }

  /** The operator goes elsewhere; a session that begins all the same is let go of. */
  public void leave() {
    left = true;
    cancel();
  }

  private void done(Beginning beginning) {
    connecting.set(false);
    switch (beginning) {
      case Beginning.Begun late when left -> backstage.start("close", late.session()::close);
      case Beginning.Begun session -> begun.accept(session);
      case Beginning.NotBegun(List<String> sentences) -> failures.setAll(sentences);
    }
  }

  private void failed(String sentence) {
    connecting.set(false);
    failures.setAll(sentence);
  }

  /** The flow. */
  Flow flow() {
    return flow;
  }

  List<Field<Place>> nodes() {
    return nodes;
  }

  List<Field<Object>> inputs() {
    return inputs;
  }

  /** Roles that the operator need not fill, a sentence each. */
  List<String> found() {
    return found;
  }

  ReadOnlyBooleanProperty connecting() {
    return connecting.getReadOnlyProperty();
  }

  /** Why there is no connection, a sentence each. */
  ObservableList<String> failures() {
    return shownFailures;
  }
}
