package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.operator.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/**
 * Appends events to a journal. An event is flushed to disk before {@link #append} returns: only
 * then has it happened. One process at a time may write to a session. Not thread-safe.
 */
public final class JournalWriter implements AutoCloseable {
  private final Path session;
  private final OpenFile out;
  private final Clock clock;
  private final EventCodec codec = new EventCodec();
  private final Attachments attachments;
  private final Offload offload;
  private Head head;

  private JournalWriter(Path session, OpenFile out, Clock clock, Head head) {
    this.session = session;
    this.out = out;
    this.clock = clock;
    this.attachments = new Attachments(session);
    this.offload = new Offload(attachments, codec);
    this.head = head;
  }

  /**
   * A new session in a directory that is not there yet, or where none has begun. Only the operator
   * can read what is kept there.
   *
   * @throws JournalException when there is a session already, or nothing can be written there
   */
  public static JournalWriter create(Path session, Clock clock) throws JournalException {
    if (JournalReader.begun(session)) {
      throw new JournalException("%s holds a session already; open it instead.".formatted(session));
    }
    try {
      PrivateFiles.makeDirectory(session);
      return new JournalWriter(session, locked(session, clock, 0), clock, Head.NONE);
    } catch (IOException e) {
      throw new JournalException(
          "No session can be kept in %s: %s".formatted(session, Advice.opening(e)), e);
    }
  }

  /**
   * Goes on with a session. A half-written last line is cut off.
   *
   * @throws JournalException when another process has it open, or nothing can be written there
   */
  public static JournalWriter reopen(Journal journal, Clock clock) throws JournalException {
    Path session = journal.session();
    try {
      OpenFile out = locked(session, clock, journal.length());
      return new JournalWriter(session, out, clock, journal.head());
    } catch (IOException e) {
      throw new JournalException(
          "The session in %s cannot be gone on with: %s".formatted(session, Advice.opening(e)), e);
    }
  }

  /** What somebody else has written since it was read must not be cut off. */
  private static OpenFile locked(Path session, Clock clock, long length)
      throws IOException, JournalException {
    OpenFile out = OpenFile.of(session, clock.instant());
    try {
      if (out.cut(length)) {
        return out;
      }
    } catch (IOException e) {
      out.close();
      throw e;
    }
    out.close();
    throw new JournalException(
        "The session in %s was changed meanwhile; open it again.".formatted(session));
  }

  /** The session's directory. */
  public Path session() {
    return session;
  }

  /** Where the journal stands: after the last event that has happened. */
  public Head head() {
    return head;
  }

  /** Where files are kept that events speak of. */
  public Attachments attachments() {
    return attachments;
  }

  /**
   * Writes an event and flushes it to disk. Interrupting the thread does not disturb it.
   *
   * @throws JournalException when it could not be; then it has not happened, and the next event
   *     takes its place
   */
  public Stamped append(Event event) throws JournalException {
    var stamped = new Stamped(head.events(), clock.instant().truncatedTo(ChronoUnit.MILLIS), event);
    try {
      out.checkThere();
      byte[] line = line(stamped).getBytes(StandardCharsets.UTF_8);
      byte[] bytes = Arrays.copyOf(line, line.length + 1);
      bytes[line.length] = '\n';
      out.append(bytes);
      head = head.after(Chain.hash(line));
      return stamped;
    } catch (IOException e) {
      throw new JournalException(
          "%s cannot be written: %s".formatted(session.resolve(Journal.FILE), Advice.of(e)), e);
    }
  }

  private String line(Stamped stamped) throws IOException {
    ObjectNode line = (ObjectNode) codec.parse("{}");
    line.put("v", LineCheck.VERSION).put("n", stamped.sequence());
    line.put("at", stamped.at().toString()).put("prev", head.hash());
    ObjectNode body = (ObjectNode) codec.toTree(stamped.event());
    offload.out(body);
    line.setAll(body);
    return codec.print(line);
  }

  @Override
  public void close() {
    out.close();
  }
}
