package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads journals. Nothing is changed on disk. */
public final class JournalReader {
  /** The version of the format that this Gumshoe writes. */
  static final int VERSION = 1;

  private JournalReader() {}

  /**
   * The journal of a session's directory.
   *
   * @throws JournalException with one sentence that says what is wrong and where
   */
  public static Journal read(Path session) throws JournalException {
    Path file = session.resolve(Journal.FILE);
    if (!Files.isRegularFile(file)) {
      throw new JournalException(
          "%s is no session: there is no %s in it.".formatted(session, Journal.FILE));
    }
    try {
      return read(session, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new JournalException("%s cannot be read: %s.".formatted(file, Reasons.of(e)), e);
    }
  }

  private static Journal read(Path session, byte[] bytes) throws JournalException {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    String note =
        end == bytes.length
            ? ""
            : "The last line was half written (%d bytes); it was dropped."
                .formatted(bytes.length - end);
    var codec = new EventCodec();
    var offload = new Offload(new Attachments(session), codec);
    List<Stamped> events = new ArrayList<>();
    SessionState state = SessionState.EMPTY;
    for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
      try {
        Stamped event = event(line, events.size(), codec, offload);
        state = state.after(event.event());
        events.add(event);
      } catch (IOException | JacksonException | DateTimeException | IllegalArgumentException e) {
        throw new JournalException(
            "%s line %d cannot be read: %s."
                .formatted(session.resolve(Journal.FILE), events.size() + 1, first(e)),
            e);
      }
    }
    if (events.isEmpty() || !(events.getFirst().event() instanceof Event.SessionStarted)) {
      throw new JournalException(
          "%s does not begin with the start of a session."
              .formatted(session.resolve(Journal.FILE)));
    }
    return new Journal(session, events, note, end);
  }

  private static Stamped event(String line, int sequence, EventCodec codec, Offload offload)
      throws IOException {
    if (!(codec.parse(line) instanceof ObjectNode node)) {
      throw new IOException("it is no JSON object");
    }
    long version = take(node, "v").asLong(-1);
    if (version != VERSION) {
      throw new IOException(
          "it is of version %d of the format, and this Gumshoe reads version %d"
              .formatted(version, VERSION));
    }
    long number = take(node, "n").asLong(-1);
    if (number != sequence) {
      throw new IOException("it is event %d where %d is due".formatted(number, sequence));
    }
    Instant at = Instant.parse(take(node, "at").asString());
    offload.in(node);
    return new Stamped(number, at, codec.fromTree(node));
  }

  private static JsonNode take(ObjectNode node, String key) throws IOException {
    JsonNode value = node.remove(key);
    if (value == null) {
      throw new IOException("'" + key + "' is missing");
    }
    return value;
  }

  private static String first(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("it is not in the format");
  }
}
