package dev.gumshoe.session;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.journal.Attachments;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Makes events happen: journal first, then state, then whoever listens. Thread-safe. */
final class EventLog implements PacketLog, AutoCloseable {
  private final JournalWriter journal;
  private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
  private SessionState state;

  EventLog(JournalWriter journal, SessionState state) {
    this.journal = journal;
    this.state = state;
  }

  void listen(SessionListener listener) {
    listeners.add(listener);
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
    listeners.forEach(listener -> listener.happened(stamped, after));
  }

  @Override
  public synchronized void close() {
    journal.close();
  }
}
