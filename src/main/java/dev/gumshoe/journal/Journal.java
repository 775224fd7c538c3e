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
 * @param hashes the hash after each of them, by which the next one names it
 * @param note what was met on the way: a half-written last line that was dropped; else empty
 * @param length bytes of the file up to the end of the last whole line
 */
public record Journal(
    Path session, List<Stamped> events, List<String> hashes, String note, long length) {
  /** The name of the file within a session's directory. */
  public static final String FILE = "journal.jsonl";

  public Journal {
    events = List.copyOf(events);
    hashes = List.copyOf(hashes);
  }

  /** The files that its events speak of. */
  public Attachments attachments() {
    return new Attachments(session);
  }

  /** The session's first event. */
  public Event.SessionStarted start() {
    return (Event.SessionStarted) events.getFirst().event();
  }

  /** Where it stands. */
  public Head head() {
    return head(hashes.size());
  }

  /**
   * Where it stood.
   *
   * @param count of events, from 1 to as many as there are
   */
  public Head head(int count) {
    return new Head(hashes.getFirst(), count, hashes.get(count - 1));
  }
}
