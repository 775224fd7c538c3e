package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A journal as it was when it was opened. Its events are read from the file when they are looked
 * at, and so are outputs and facts; where that fails then, an {@link UnreadableException} says so.
 */
public final class Journal {
  /** The name of the file within a session's directory. */
  public static final String FILE = "journal.jsonl";

  private final Path session;
  private final Index index;
  private final int size;
  private final long length;
  private final EventReader reader;
  private final KeptEvents events;
  private final String note;

  Journal(Path session, Index index, EventReader reader, String note) {
    this.session = session;
    this.index = index;
    this.size = index.marks().size();
    this.length = index.length();
    this.reader = reader;
    this.events = new KeptEvents(session.resolve(FILE), index, reader);
    this.note = note;
  }

  /** The session's directory. */
  public Path session() {
    return session;
  }

  /** All events, the first of which starts the session. */
  public List<Stamped> events() {
    return events;
  }

  /** What was met on opening: a half-written last line that was dropped; else empty. */
  public String note() {
    return note;
  }

  /** Bytes of the file up to the end of the last whole line. */
  long length() {
    return length;
  }

  /** The files that its events speak of. */
  public Attachments attachments() {
    return new Attachments(session);
  }

  /** The session's first event. */
  public Event.SessionStarted start() {
    return (Event.SessionStarted) events.only(0).event();
  }

  /** When the session began. */
  public Instant began() {
    return at(0);
  }

  /** When an event happened, from 0; costs nothing. */
  public Instant at(int event) {
    return index.marks().at(event);
  }

  /** Whether an event is of a type, from 0; costs nothing. */
  public boolean is(int event, Class<? extends Event> type) {
    return index.marks().is(event, type);
  }

  /** The events of one type, in order; the others are not read. */
  public <T extends Event> Stream<T> only(Class<T> type) {
    return IntStream.range(0, size)
        .filter(event -> is(event, type))
        .mapToObj(event -> type.cast(events.only(event).event()));
  }

  /** Where the session stands. */
  public SessionState state() {
    return state(size);
  }

  /**
   * Where the session stood.
   *
   * @param count of events, from 0 to as many as there are
   */
  public SessionState state(int count) {
    Index.Snapshot snapshot = index.before(count, reader.codec());
    SessionState state = reader.codec().state(snapshot.state());
    for (int event = snapshot.events(); event < count; event++) {
      state = state.after(events.get(event).event());
    }
    return state;
  }

  /** Where it stands. */
  public Head head() {
    return head(size);
  }

  /**
   * Where it stood.
   *
   * @param count of events, from 1 to as many as there are
   */
  public Head head(int count) {
    return index.head(count);
  }
}
