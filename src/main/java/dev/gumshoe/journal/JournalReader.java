package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Reads journals. Nothing is changed on disk. */
public final class JournalReader {
  private final Path session;
  private final EventCodec codec = new EventCodec();
  private final LineCheck check = new LineCheck(codec);
  private final Offload offload;
  private final List<Stamped> events = new ArrayList<>();
  private final List<String> hashes = new ArrayList<>();
  private SessionState state = SessionState.EMPTY;

  private JournalReader(Path session) {
    this.session = session;
    this.offload = new Offload(new Attachments(session), codec);
  }

  /**
   * The journal of a session's directory.
   *
   * @throws JournalException with one sentence that says what is wrong and where
   */
  public static Journal read(Path session) throws JournalException {
    return new JournalReader(session).read();
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

  private Journal read() throws JournalException {
    Path file = file(session);
    try (Lines lines = Lines.of(file)) {
      for (var line = next(lines, file); line.isPresent(); line = next(lines, file)) {
        take(line.get(), file);
      }
      if (events.isEmpty() || !(events.getFirst().event() instanceof Event.SessionStarted)) {
        throw new JournalException(
            "%s does not begin with the start of a session.".formatted(file));
      }
      String note =
          lines.half() == 0
              ? ""
              : "The last line was half written (%d bytes); it was dropped."
                  .formatted(lines.half());
      return new Journal(session, events, hashes, note, lines.length());
    } catch (IOException e) {
      throw new JournalException("%s cannot be read: %s.".formatted(file, Reasons.of(e)), e);
    }
  }

  private Optional<byte[]> next(Lines lines, Path file) throws IOException, JournalException {
    try {
      return lines.next();
    } catch (LineException e) {
      throw unreadable(file, e);
    }
  }

  private void take(byte[] bytes, Path file) throws JournalException {
    try {
      LineCheck.Line line = check.next(new String(bytes, StandardCharsets.UTF_8), bytes);
      offload.in(line.event());
      var event = new Stamped(line.number(), line.at(), codec.fromTree(line.event()));
      state = state.after(event.event());
      events.add(event);
      hashes.add(check.head().hash());
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw unreadable(file, e);
    }
  }

  private JournalException unreadable(Path file, Exception e) {
    return new JournalException(
        "%s line %d cannot be read: %s.".formatted(file, events.size() + 1, LineCheck.first(e)), e);
  }
}
