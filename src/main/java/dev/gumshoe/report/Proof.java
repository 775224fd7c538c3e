package dev.gumshoe.report;

import dev.gumshoe.journal.Journal;
import dev.gumshoe.proof.Sealed;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to verify that a session is the one that a report was made of.
 *
 * @param session name of its folder
 * @param events how many the report tells of
 * @param head the hash after the last of them
 * @param signed how many of them are signed; 0 where nobody signed
 * @param fingerprint of the key that signed; empty where nobody did
 * @param key its public half as a line of SSH; empty where nobody did
 * @param command verifies it
 */
public record Proof(
    String session,
    long events,
    String head,
    long signed,
    String fingerprint,
    String key,
    String command) {

  /** Of a journal that a report is made of. */
  public static Proof of(Journal journal, Sealed sealed) {
    String session =
        Optional.ofNullable(journal.session().toAbsolutePath().normalize().getFileName())
            .map(Path::toString)
            .orElse("SESSION");
    return of(session, journal.head().events(), journal.head().hash(), sealed);
  }

  /** Of a session that stands so. */
  static Proof of(String session, long events, String head, Sealed sealed) {
    String command = "gumshoe verify %s --head %s".formatted(word(session), head);
    return switch (sealed) {
      case Sealed.By(var key, long signed) ->
          new Proof(session, events, head, signed, key.fingerprint(), key.line(), command);
      case Sealed.Not _ -> new Proof(session, events, head, 0, "", "", command);
    };
  }

  /** As a shell reads it as one word. */
  private static String word(String name) {
    return name.matches("[A-Za-z0-9._][A-Za-z0-9._-]*")
        ? name
        : "'./" + name.replace("'", "'\\''") + "'";
  }
}
