package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.operator.PrivateFiles;
import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
  private final Path file;
  private final RandomAccessFile out;
  private final Clock clock;
  private final EventCodec codec = new EventCodec();
  private final Attachments attachments;
  private final Offload offload;
  private final Path session;
  private Head head;
  private long length;

  private JournalWriter(Path session, RandomAccessFile out, Clock clock, Head head, long length) {
    this.session = session;
    this.file = session.resolve(Journal.FILE);
    this.out = out;
    this.clock = clock;
    this.attachments = new Attachments(session);
    this.offload = new Offload(attachments, codec);
    this.head = head;
    this.length = length;
  }

  /**
   * A new session in a directory that is not there yet, or is empty. Only the operator can read
   * what is kept there.
   *
   * @throws JournalException when there is a session already, or nothing can be written there
   */
  public static JournalWriter create(Path session, Clock clock) throws JournalException {
    Path file = session.resolve(Journal.FILE);
    if (Files.exists(file)) {
      throw new JournalException("%s holds a session already; open it instead.".formatted(session));
    }
    try {
      PrivateFiles.makeDirectory(session);
      return new JournalWriter(session, open(session), clock, Head.NONE, 0);
    } catch (IOException e) {
      throw new JournalException(
          "No session can be kept in %s: %s.".formatted(session, Reasons.of(e)), e);
    }
  }

  /**
   * Goes on with a session. A half-written last line is cut off.
   *
   * @throws JournalException when another process has it open, or nothing can be written there
   */
  public static JournalWriter reopen(Journal journal, Clock clock) throws JournalException {
    try {
      RandomAccessFile out = open(journal.session());
      if (out.length() < journal.length()) {
        out.close();
        throw new JournalException(
            "The session in %s was changed meanwhile; open it again.".formatted(journal.session()));
      }
      out.setLength(journal.length());
      return new JournalWriter(journal.session(), out, clock, journal.head(), journal.length());
    } catch (IOException e) {
      throw new JournalException(
          "The session in %s cannot be gone on with: %s."
              .formatted(journal.session(), Reasons.of(e)),
          e);
    }
  }

  private static RandomAccessFile open(Path session) throws IOException, JournalException {
    RandomAccessFile out = PrivateFiles.open(session.resolve(Journal.FILE));
    try {
      if (out.getChannel().tryLock() != null) {
        return out;
      }
    } catch (OverlappingFileLockException e) {
      // This process has it open; said below.
    }
    out.close();
    throw new JournalException("%s is open in another Gumshoe; close it there.".formatted(session));
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
      byte[] line = line(stamped).getBytes(StandardCharsets.UTF_8);
      byte[] bytes = Arrays.copyOf(line, line.length + 1);
      bytes[line.length] = '\n';
      // What an append that failed has left behind is cut off, here if it could not be there.
      out.setLength(length);
      out.seek(length);
      out.write(bytes);
      out.getFD().sync();
      length += bytes.length;
      head = head.after(Chain.hash(line));
      return stamped;
    } catch (IOException e) {
      takeBack(e);
      throw new JournalException(
          "%s cannot be written: %s. Free some space or make it writable; what was shown so far is kept."
              .formatted(file, Reasons.of(e)),
          e);
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

  private void takeBack(IOException cause) {
    try {
      out.setLength(length);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      // Every event is on disk already; there is nothing left that closing could lose.
    }
  }
}
