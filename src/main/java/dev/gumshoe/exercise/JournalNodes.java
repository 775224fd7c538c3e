package dev.gumshoe.exercise;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Order;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Role;
import dev.gumshoe.parse.all.Answers;
import dev.gumshoe.session.RecordedNodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The nodes of a session: they answer what they answered then. What nobody asked them is not known:
 * it is not recorded. Asked twice, they answer what they said last before the session's end.
 */
final class JournalNodes implements RecordedNodes {
  private static final String NOT_RECORDED = "Not recorded: nobody asked this in the session.";

  private record Asked(String step, String gather, int attempt) {}

  private record Ran(String target, List<String> argv) {}

  private final Map<Asked, Event> events = new HashMap<>();
  private final Map<Asked, String> commands = new HashMap<>();
  private final Map<Ran, Capture> captures = new HashMap<>();
  private final Map<String, Event> fillings = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  /** The nodes of these events. */
  JournalNodes(List<Stamped> all) {
    all.forEach(stamped -> take(stamped.event()));
  }

  private void take(Event event) {
    switch (event) {
      case Event.RoleFilled filled -> {
        fillings.put(filled.role(), filled);
        labels.put(filled.role(), filled.target());
      }
      case Event.RoleUnfilled unfilled -> fillings.putIfAbsent(unfilled.role(), unfilled);
      case Event.ProbeStarted(String step, String gather, int attempt, _, String command) ->
          commands.put(new Asked(step, gather, attempt), command);
      case Event.ProbeEnded ended -> {
        events.put(new Asked(ended.step(), ended.gather(), ended.attempt()), ended);
        captures.put(new Ran(ended.capture().target(), ended.capture().argv()), ended.capture());
      }
      case Event.ProbeSkipped skipped ->
          events.put(new Asked(skipped.step(), skipped.gather(), skipped.attempt()), skipped);
      case Event.PacketsEnded ended ->
          events.put(new Asked(ended.step(), ended.gather(), ended.attempt()), ended);
      case Event.SessionStarted _,
          Event.SessionResumed _,
          Event.StepEntered _,
          Event.PacketsStarted _,
          Event.PointStarted _,
          Event.Decided _,
          Event.SteppedBack _,
          Event.RanAgain _,
          Event.NoteAdded _,
          Event.Stopped _,
          Event.Concluded _ -> {}
    }
  }

  @Override
  public void fill(Role role, Consumer<Event> told) {
    told.accept(
        Optional.ofNullable(fillings.get(role.name()))
            .orElseGet(() -> new Event.RoleUnfilled(role.name(), Why.NO_TARGET, NOT_RECORDED)));
  }

  @Override
  public void perform(Order order, Consumer<Event> told) {
    var asked = new Asked(order.step(), order.gather(), order.attempt());
    Event then = events.get(asked);
    if (then != null) {
      started(order, asked, told);
      told.accept(then);
      return;
    }
    Optional<Capture> other =
        order instanceof Order.OfProbe probe ? elsewhere(probe) : Optional.empty();
    told.accept(
        other
            .<Event>map(
                capture ->
                    new Event.ProbeEnded(
                        order.step(),
                        order.gather(),
                        order.attempt(),
                        capture,
                        Answers.read(order.kind(), capture)))
            .orElseGet(
                () ->
                    new Event.ProbeSkipped(
                        order.step(),
                        order.gather(),
                        order.attempt(),
                        new Answer.Unknown(Why.FAILED, NOT_RECORDED))));
  }

  private void started(Order order, Asked asked, Consumer<Event> told) {
    String command = commands.get(asked);
    if (command != null) {
      String label = order.roles().stream().map(labels::get).findFirst().orElse("");
      told.accept(
          new Event.ProbeStarted(
              order.step(),
              order.gather(),
              order.attempt(),
              Optional.ofNullable(label).orElse(""),
              command));
    }
  }

  /** The same command on the same target, at another step. */
  private Optional<Capture> elsewhere(Order.OfProbe probe) {
    String label = labels.get(probe.role());
    return label == null
        ? Optional.empty()
        : Optional.ofNullable(captures.get(new Ran(label, probe.command().argv())));
  }
}
