package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/**
 * Appends events to a journal. An event is flushed to disk before {@link #append} returns: only
 * then has it happened. One process at a time may write to a session. Not thread-safe.
 */
public final class JournalWriter implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final Clock clock;
  private final EventCodec codec = new EventCodec();
  private final Offload offload;
  private long next;

  private JournalWriter(Path session, FileChannel channel, Clock clock, long next) {
    this.file = session.resolve(Journal.FILE);
    this.channel = channel;
    this.clock = clock;
    this.offload = new Offload(new Attachments(session), codec);
    this.next = next;
  }

  /**
   * A new session in a directory that is not there yet, or is empty.
   *
   * @throws JournalException when there is a session already, or nothing can be written there
   */
  public static JournalWriter create(Path session, Clock clock) throws JournalException {
    Path file = session.resolve(Journal.FILE);
    if (Files.exists(file)) {
      throw new JournalException("%s holds a session already; open it instead.".formatted(session));
    }
    try {
      Files.createDirectories(session);
      return new JournalWriter(session, open(session), clock, 0);
    } catch (IOException e) {
      throw new JournalException(
          "No session can be kept in %s: %s.".formatted(session, e.getMessage()), e);
    }
  }

  /**
   * Goes on with a session. A half-written last line is cut off.
   *
   * @throws JournalException when another process has it open, or nothing can be written there
   */
  public static JournalWriter reopen(Journal journal, Clock clock) throws JournalException {
    try {
      FileChannel channel = open(journal.session());
      channel.truncate(journal.length());
      channel.position(journal.length());
      return new JournalWriter(journal.session(), channel, clock, journal.events().size());
    } catch (IOException e) {
      throw new JournalException(
          "The session in %s cannot be gone on with: %s."
              .formatted(journal.session(), e.getMessage()),
          e);
    }
  }

  private static FileChannel open(Path session) throws IOException, JournalException {
    FileChannel channel =
        FileChannel.open(
            session.resolve(Journal.FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // This process has it open; said below.
    }
    channel.close();
    throw new JournalException("%s is open in another Gumshoe; close it there.".formatted(session));
  }

  /**
   * Writes an event and flushes it to disk.
   *
   * @throws JournalException when it could not be; then it has not happened
   */
  public Stamped append(Event event) throws JournalException {
    var stamped = new Stamped(next, clock.instant().truncatedTo(ChronoUnit.MILLIS), event);
    long before = -1;
    try {
      before = channel.position();
      ObjectNode line = (ObjectNode) codec.parse("{}");
      line.put("v", JournalReader.VERSION).put("n", stamped.sequence());
      line.put("at", stamped.at().toString());
      ObjectNode body = (ObjectNode) codec.toTree(event);
      offload.out(body);
      line.setAll(body);
      var bytes = ByteBuffer.wrap((codec.print(line) + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
      next++;
      return stamped;
    } catch (IOException e) {
      takeBack(before, e);
      throw new JournalException(
          "%s cannot be written: %s. Free some space or make it writable; what was shown so far is kept."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private void takeBack(long before, IOException cause) {
    try {
      if (before >= 0) {
        channel.truncate(before);
        channel.position(before);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Every event is on disk already; there is nothing left that closing could lose.
    }
  }
}
