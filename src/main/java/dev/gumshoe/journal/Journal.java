package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import java.nio.file.Path;
import java.util.List;

/**
 * A journal as read.
 *
 * @param session the session's directory
 * @param events all events, the first of which starts the session
 * @param note what was met on the way: a half-written last line that was dropped; else empty
 * @param length bytes of the file up to the end of the last whole line
 */
public record Journal(Path session, List<Stamped> events, String note, long length) {
  /** The name of the file within a session's directory. */
  public static final String FILE = "journal.jsonl";

  public Journal {
    events = List.copyOf(events);
  }

  /** The files that its events speak of. */
  public Attachments attachments() {
    return new Attachments(session);
  }

  /** The session's first event. */
  public Event.SessionStarted start() {
    return (Event.SessionStarted) events.getFirst().event();
  }
}
