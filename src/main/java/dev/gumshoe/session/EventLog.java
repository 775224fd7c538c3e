package dev.gumshoe.session;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.journal.Attachments;
import dev.gumshoe.journal.Head;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.proof.Seal;
import dev.gumshoe.proof.Sealed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes events happen: journal first, then state, then whoever listens. Thread-safe. */
final class EventLog implements PacketLog, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

  private final JournalWriter journal;
  private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
  private SessionState state;
  private Optional<Seal> seal = Optional.empty();
  private long signed;

  EventLog(JournalWriter journal, SessionState state) {
    this.journal = journal;
    this.state = state;
  }

  void listen(SessionListener listener) {
    listeners.add(listener);
  }

  /** Has the journal signed from now on: at the walk's end, and when it is closed. */
  synchronized void signBy(Seal with) {
    seal = Optional.of(with);
  }

  @Override
  public Attachments attachments() {
    return journal.attachments();
  }

  @Override
  public void tell(PacketProgress progress) {
    listeners.forEach(listener -> listener.heard(progress));
  }

  synchronized SessionState state() {
    return state;
  }

  /** Makes an event happen; on return it is on disk and everybody was told. */
  @Override
  public synchronized void happen(Event event) {
    // What the state refuses is refused before it is written.
    SessionState after = state.after(event);
    Stamped stamped;
    try {
      stamped = journal.append(event);
    } catch (JournalException e) {
      throw new SessionException(String.valueOf(e.getMessage()), e);
    }
    state = after;
    if (event instanceof Event.Concluded) {
      sign();
    }
    listeners.forEach(listener -> listener.happened(stamped, after));
  }

  /** A session that cannot be signed goes on all the same. */
  private void sign() {
    Head head = journal.head();
    if (seal.isPresent()
        && head.events() > signed
        && seal.get().put(journal.session(), head) instanceof Sealed.Not(String why)) {
      LOG.warn("The session is not signed. {}", why);
    }
    signed = head.events();
  }

  @Override
  public synchronized void close() {
    sign();
    journal.close();
  }
}
