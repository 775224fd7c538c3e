package dev.gumshoe.journal;

import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Reads what was moved out of the lines of a session. */
final class KeptTexts {
  private final Path session;
  private final Attachments attachments;
  private final EventCodec plain = new EventCodec();

  KeptTexts(Path session) {
    this.session = session;
    this.attachments = new Attachments(session);
  }

  /** The text of this name; an {@link UnreadableException} when it cannot be read. */
  String text(String name) {
    try {
      return attachments.fetch(name);
    } catch (IOException e) {
      throw unreadable(Reasons.of(e), e);
    }
  }

  /** The facts of this name; an {@link UnreadableException} when they cannot be read. */
  Map<String, Object> facts(String name) {
    try {
      return plain.plain(plain.parse(text(name)));
    } catch (JacksonException e) {
      throw unreadable("attachment " + name + ": " + LineCheck.first(e), e);
    }
  }

  private UnreadableException unreadable(String why, Exception e) {
    return new UnreadableException(
        "The session in %s cannot be read as a whole: %s; see what 'gumshoe verify' says."
            .formatted(session, why),
        e);
  }
}
