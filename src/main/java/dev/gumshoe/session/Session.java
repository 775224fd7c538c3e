package dev.gumshoe.session;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Decisions;
import dev.gumshoe.engine.Engine;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.journal.Attachments;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.proof.Seal;
import dev.gumshoe.redact.Secrets;
import dev.gumshoe.remote.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A session that is being worked on. It performs what the engine asks, and is the only part that
 * touches targets. One thread at a time may call {@link #advance} and the operator's moves; {@link
 * #state}, {@link #next} and {@link #cancel} may be called by any thread.
 */
public final class Session implements AutoCloseable {
  /** So long may probes take to end once they were told to. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Flow flow;
  private final TargetSource source;
  private final EventLog log;
  private final Map<String, Target> targets = new ConcurrentHashMap<>();
  private final Canceller canceller = new Canceller();

  private Session(Flow flow, TargetSource source, EventLog log) {
    this.flow = flow;
    this.source = source;
    this.log = log;
  }

  /**
   * Begins a session.
   *
   * @param inputs by name; those that are missing take the flow's default
   */
  public static Session begin(
      Flow flow,
      Map<String, Object> inputs,
      TargetSource source,
      JournalWriter journal,
      String version) {
    var session = new Session(flow, source, new EventLog(journal, SessionState.EMPTY));
    return session.with(new Event.SessionStarted(flow.id(), flow.text(), inputs, version));
  }

  /** Goes on with a session; roles are filled anew, since connections do not outlive a process. */
  public static Session resume(
      Flow flow, Journal journal, TargetSource source, JournalWriter writer, String version) {
    var session = new Session(flow, source, new EventLog(writer, journal.state()));
    return session.with(new Event.SessionResumed(version, journal.note()));
  }

  /** Where its first event cannot be written, it is not open. */
  private Session with(Event first) {
    try {
      log.happen(first);
      return this;
    } catch (SessionException e) {
      log.close();
      throw e;
    }
  }

  /**
   * Has the session signed at the walk's end and when it is closed. Where it cannot be signed it
   * goes on all the same, and the log says why.
   *
   * @return this session
   */
  public Session signedBy(Seal seal) {
    log.signBy(seal);
    return this;
  }

  /** Has somebody told of every event from now on. */
  public void listen(SessionListener listener) {
    log.listen(listener);
  }

  /** The flow that is walked. */
  public Flow flow() {
    return flow;
  }

  /** Where the files are kept that its events speak of. */
  public Attachments attachments() {
    return log.attachments();
  }

  /** Where the session stands. */
  public SessionState state() {
    return log.state();
  }

  /** What is to be done next. */
  public Next next() {
    return Engine.next(flow, log.state());
  }

  /**
   * Does everything that needs no person, and comes back when a person is to decide, or at the end.
   *
   * @return what the person is to decide, or the end
   * @throws InterruptedException when the operator stopped it; the session can go on from there
   */
  public Next advance() throws InterruptedException {
    return canceller.call(
        () -> {
          try {
            return walk();
          } catch (InterruptedException e) {
            log.happen(new Event.Stopped(at()));
            throw e;
          }
        });
  }

  /** Stops what {@link #advance} is doing, on whatever thread that is. */
  public void cancel() {
    canceller.cancel();
  }

  private Next walk() throws InterruptedException {
    while (true) {
      Next next = next();
      switch (next) {
        case Next.Enter(String step) -> log.happen(new Event.StepEntered(step));
        case Next.Conclude(String finding) -> log.happen(new Event.Concluded(finding));
        case Next.Fill(Role role) -> fill(role);
        case Next.Skip(String step, String gather, int attempt, var answer) ->
            log.happen(new Event.ProbeSkipped(step, gather, attempt, answer));
        case Next.Run(var orders) -> {
          for (var order : orders) {
            for (String role : order.roles()) {
              reconnect(role);
            }
          }
          new Probing(log, targets).perform(orders);
        }
        case Next.Propose _, Next.Ask _, Next.Done _, Next.Stuck _ -> {
          return next;
        }
      }
    }
  }

  /** After a resume a role is filled in the journal, but its target is not connected. */
  private void reconnect(String name) throws InterruptedException {
    Role role = flow.roles().get(name);
    if (role != null && !targets.containsKey(name)) {
      fill(role);
    }
  }

  private void fill(Role role) throws InterruptedException {
    if (role instanceof Role.OfContainer container) {
      reconnect(container.on());
    }
    switch (source.supply(role, Map.copyOf(targets))) {
      case TargetSource.Supply.Supplied(Target target, String description) -> {
        targets.put(role.name(), target);
        log.happen(new Event.RoleFilled(role.name(), target.label(), description));
      }
      case TargetSource.Supply.NotSupplied(var why, String detail) ->
          log.happen(new Event.RoleUnfilled(role.name(), why, detail));
    }
  }

  /** Takes the branch that the rules propose. */
  public void accept() {
    if (next() instanceof Next.Propose(var step, Decision decision)) {
      log.happen(new Event.Decided(step.id(), decision));
    } else {
      throw new IllegalStateException("no branch is proposed now");
    }
  }

  /** All branches of the step that the walk is at. */
  public List<Decision> choices() {
    SessionState state = log.state();
    return state
        .current()
        .map(visit -> Decisions.choices(flow.step(visit.step()), state.scope()))
        .orElse(List.of());
  }

  /**
   * Takes a branch that a person chose.
   *
   * @param branch its number among {@link #choices}
   * @param reason the operator's own words, kept without secrets; may be empty for an answer to a
   *     question
   */
  public void take(int branch, String reason) {
    Decision chosen = choices().get(branch);
    log.happen(
        new Event.Decided(
            at(),
            new Decision(
                chosen.by(),
                chosen.branch(),
                chosen.to(),
                chosen.because(),
                chosen.condition(),
                chosen.lines(),
                chosen.missing(),
                Secrets.removedFrom(reason))));
  }

  /** Goes back to a step of the path; its evidence stays, its decision is undone. */
  public void stepBack(String step) {
    log.happen(new Event.SteppedBack(step));
  }

  /** Has the probes of the current step run again, at the next {@link #advance}. */
  public void runAgain() {
    log.happen(new Event.RanAgain(at()));
  }

  /** Keeps a note, without secrets that may have been pasted into it. */
  public void note(String text) {
    log.happen(new Event.NoteAdded(at(), Secrets.removedFrom(text)));
  }

  private String at() {
    return log.state().current().map(Visit::step).orElse("");
  }

  /**
   * Stops what runs, waits until it has written that it was stopped, and lets go of all targets.
   */
  @Override
  public void close() {
    canceller.cancelAndWait(PATIENCE);
    source.close();
    log.close();
  }
}
