package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Opens journals. A long one has an index beside it: only what came after it is read. Nothing else
 * is changed on disk.
 */
public final class JournalReader {
  private final Path file;
  private final IndexFile indexFile;
  private final EventReader reader;
  private final Index index;
  private final LineCheck check;
  private SessionState state;

  private JournalReader(Path session, Path file) {
    this.file = file;
    this.reader = new EventReader(session);
    this.indexFile = new IndexFile(session);
    this.index = indexFile.read(reader.codec()).orElseGet(Index::new);
    int known = index.marks().size();
    this.check =
        known == 0
            ? new LineCheck(reader.codec())
            : LineCheck.after(reader.codec(), index.head(known));
    this.state = reader.codec().state(index.before(known, reader.codec()).state());
  }

  /**
   * The journal of a session's directory.
   *
   * @throws JournalException with one sentence that says what is wrong and where
   */
  public static Journal read(Path session) throws JournalException {
    return new JournalReader(session, file(session)).open(session);
  }

  /**
   * Whether a session has begun in a directory: whether its first event, or what stands in its
   * place, is whole. A process that was killed before has left nothing to go on with.
   *
   * @throws JournalException when that cannot be told
   */
  public static boolean begun(Path session) throws JournalException {
    Path file = session.resolve(Journal.FILE);
    if (!Files.exists(file)) {
      return false;
    }
    try (Lines lines = Lines.of(file)) {
      return lines.next().isPresent();
    } catch (IOException e) {
      throw new JournalException("%s cannot be read: %s.".formatted(file, Reasons.of(e)), e);
    }
  }

  /** The file that a session's directory is one by. */
  static Path file(Path session) throws JournalException {
    Path file = session.resolve(Journal.FILE);
    if (!Files.isRegularFile(file)) {
      throw new JournalException(
          "%s is no session: there is no %s in it.".formatted(session, Journal.FILE));
    }
    return file;
  }

  private Journal open(Path session) throws JournalException {
    int known = index.marks().size();
    try (Lines lines = Lines.of(file, index.length())) {
      long modified = indexFile.modified();
      for (var line = next(lines); line.isPresent(); line = next(lines)) {
        take(line.get(), lines.length());
      }
      if (index.marks().size() == 0 || !index.marks().is(0, Event.SessionStarted.class)) {
        throw new JournalException(
            "%s does not begin with the start of a session.".formatted(file));
      }
      if (index.marks().size() > known) {
        index.keep(state, reader.codec());
        indexFile.write(index, modified);
      }
      String note =
          lines.half() == 0
              ? ""
              : "The last line was half written (%d bytes); it was dropped."
                  .formatted(lines.half());
      return new Journal(session, index, reader, note);
    } catch (IOException e) {
      throw new JournalException("%s cannot be read: %s.".formatted(file, Reasons.of(e)), e);
    }
  }

  private Optional<byte[]> next(Lines lines) throws IOException, JournalException {
    try {
      return lines.next();
    } catch (LineException e) {
      throw unreadable(e);
    }
  }

  private void take(byte[] bytes, long end) throws JournalException {
    try {
      LineCheck.Line line = check.next(new String(bytes, StandardCharsets.UTF_8), bytes);
      Event event = reader.event(line.event());
      state = state.after(event);
      index.marks().add(end, line.at(), event, check.head().hash());
      if (!check.named()) {
        index.untie();
      }
      if (index.marks().size() % Index.EVERY == 0) {
        index.keep(state, reader.codec());
      }
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw unreadable(e);
    }
  }

  private JournalException unreadable(Exception e) {
    return new JournalException(
        "%s line %d cannot be read: %s."
            .formatted(file, index.marks().size() + 1, LineCheck.first(e)),
        e);
  }
}
