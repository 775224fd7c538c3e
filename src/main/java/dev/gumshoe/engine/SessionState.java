package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a session stands: the fold of its events. The operator's notes are events as well, and
 * nothing is decided by them: they are not in it, so that an event costs the same however many were
 * written.
 *
 * @param flow id of the flow; empty before the session started
 * @param inputs by name: String or Long
 * @param roles by name, those that were filled or given up
 * @param path steps in the order of the walk; going back shortens it
 * @param finding id of the finding, once the walk came to one
 */
public record SessionState(
    String flow,
    Map<String, Object> inputs,
    Map<String, Filling> roles,
    List<Visit> path,
    Optional<String> finding) {
  /** Before the first event. */
  public static final SessionState EMPTY =
      new SessionState("", Map.of(), Map.of(), List.of(), Optional.empty());

  public SessionState {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    path = List.copyOf(path);
  }

  /** The fold of these events. */
  public static SessionState of(Iterable<Stamped> events) {
    SessionState state = EMPTY;
    for (Stamped stamped : events) {
      state = state.after(stamped.event());
    }
    return state;
  }

  /**
   * The state after one more event.
   *
   * @throws IllegalArgumentException when the event cannot happen in this state
   */
  public SessionState after(Event event) {
    return switch (event) {
      case Event.SessionStarted started -> {
        require(flow.isEmpty(), "a session starts once");
        yield new SessionState(started.flow(), started.inputs(), roles, path, Optional.empty());
      }
      case Event.ProbeStarted(String step, String gather, _, _, String command) ->
          withLast(at(step).sending(gather, command));
      case Event.Stopped _ -> without(Set.of(Why.CANCELLED), roles);
      case Event.SessionResumed _ ->
          without(Set.of(Why.CANCELLED, Why.NOT_CONNECTED), filledRoles());
      case Event.RoleFilled(String role, String target, String description) ->
          withRole(role, new Filling.Filled(target, description));
      case Event.RoleUnfilled(String role, var why, String detail) ->
          withRole(role, new Filling.Unfilled(why, detail));
      case Event.StepEntered(String step) -> entered(step);
      case Event.ProbeEnded(String step, String gather, int number, var capture, Answer answer) ->
          withLast(
              at(step)
                  .with(
                      gather,
                      new Attempt(
                          number,
                          at(step).sent().getOrDefault(gather, ""),
                          Optional.of(capture),
                          answer)));
      case Event.ProbeSkipped(String step, String gather, int number, Answer.Unknown answer) ->
          withLast(at(step).with(gather, new Attempt(number, "", Optional.empty(), answer)));
      case Event.PacketsStarted(String step, String gather, _, _, _, String trigger) ->
          withLast(at(step).sending(gather, trigger));
      case Event.PointStarted(String step, _, _, _, _, _, _) -> withLast(at(step));
      case Event.PacketsEnded(
              String step,
              String gather,
              int number,
              var points,
              var trigger,
              Answer answer) ->
          withLast(
              at(step)
                  .with(
                      gather,
                      new Attempt(
                          number,
                          at(step).sent().getOrDefault(gather, ""),
                          trigger,
                          points,
                          answer)));
      case Event.Decided(String step, Decision decision) -> withLast(at(step).decided(decision));
      case Event.SteppedBack(String step) -> backTo(step);
      case Event.RanAgain(String step) -> {
        Visit again = Visit.to(at(step).step());
        yield new SessionState(flow, inputs, filledRoles(), path, finding).withLast(again);
      }
      case Event.NoteAdded _ -> this;
      case Event.Concluded(String id) ->
          new SessionState(flow, inputs, roles, path, Optional.of(id));
    };
  }

  /** The step that the walk is at. */
  public Optional<Visit> current() {
    return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast());
  }

  /** What conditions and templates can read now: the latest answer under each name. */
  public Scope scope() {
    var evidence = new LinkedHashMap<String, Answer>();
    path.forEach(visit -> evidence.putAll(visit.answers()));
    var targets = new LinkedHashMap<String, String>();
    roles.forEach(
        (role, filling) -> {
          if (filling instanceof Filling.Filled(String target, _)) {
            targets.put(role, target);
          }
        });
    return new Scope(evidence, inputs, targets);
  }

  /** Roles that nothing could fill are looked for anew when the operator tries again. */
  private Map<String, Filling> filledRoles() {
    var filled = new LinkedHashMap<>(roles);
    filled.values().removeIf(Filling.Unfilled.class::isInstance);
    return filled;
  }

  /**
   * What the operator stopped, or a lost connection kept from answering, is no answer: where the
   * step is not decided yet, its probes are due again.
   */
  private SessionState without(Set<Why> reasons, Map<String, Filling> remaining) {
    if (path.isEmpty() || path.getLast().decision().isPresent()) {
      return new SessionState(flow, inputs, remaining, path, finding);
    }
    var changed = new ArrayList<>(path);
    changed.set(changed.size() - 1, path.getLast().without(reasons));
    return new SessionState(flow, inputs, remaining, changed, finding);
  }

  private SessionState withRole(String role, Filling filling) {
    var more = new LinkedHashMap<>(roles);
    more.put(role, filling);
    return new SessionState(flow, inputs, more, path, finding);
  }

  private SessionState entered(String step) {
    require(finding.isEmpty(), "the walk has ended");
    require(
        path.isEmpty() || path.getLast().decision().isPresent(), "the last step is not decided");
    var longer = new ArrayList<>(path);
    longer.add(Visit.to(step));
    return new SessionState(flow, inputs, roles, longer, finding);
  }

  private Visit at(String step) {
    require(!path.isEmpty() && path.getLast().step().equals(step), "the walk is not at " + step);
    return path.getLast();
  }

  private SessionState withLast(Visit visit) {
    var changed = new ArrayList<>(path);
    changed.set(changed.size() - 1, visit);
    return new SessionState(flow, inputs, roles, changed, Optional.empty());
  }

  private SessionState backTo(String step) {
    for (int last = path.size() - 1; last >= 0; last--) {
      if (path.get(last).step().equals(step)) {
        var shorter = new ArrayList<>(path.subList(0, last + 1));
        shorter.set(last, shorter.get(last).undecided());
        return new SessionState(flow, inputs, roles, shorter, Optional.empty());
      }
    }
    throw new IllegalArgumentException("the walk was never at " + step);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
