package dev.gumshoe.proof;

import dev.gumshoe.journal.Head;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Signs a session with the operator's key. What a signature speaks against is not signed over: it
 * would hide that somebody altered it.
 */
public final class Seal {
  private final OperatorKeys keys;
  private final Optional<String> refused;

  private Seal(OperatorKeys keys, Optional<String> refused) {
    this.keys = keys;
    this.refused = refused;
  }

  /** For a session that begins. */
  public static Seal fresh(OperatorKeys keys) {
    return new Seal(keys, Optional.empty());
  }

  /** For a session that goes on from here. */
  public static Seal after(OperatorKeys keys, Journal journal) {
    try {
      Optional<SignatureFile> there = SignatureFile.read(journal.session());
      return new Seal(keys, there.flatMap(file -> against(file, journal)));
    } catch (ProofException | IOException e) {
      return new Seal(keys, Optional.of(spoiled(e)));
    }
  }

  /** Signs where a session stands; in place of what was signed before. */
  public Sealed put(Path session, Head head) {
    if (refused.isPresent()) {
      return new Sealed.Not(refused.get());
    }
    try {
      OperatorKey key = keys.orMade();
      SignatureFile.by(key, head).write(session);
      return new Sealed.By(key.half(), head.events());
    } catch (ProofException e) {
      return new Sealed.Not(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Sealed.Not(
          "No signature can be written into %s: %s.".formatted(session, Reasons.of(e)));
    }
  }

  /**
   * Signs a session that was read, before something is made of it. A signature that is there stays
   * when it speaks of everything, or is another operator's.
   */
  public static Sealed confirm(OperatorKeys keys, Journal journal) {
    try {
      Optional<SignatureFile> there = SignatureFile.read(journal.session());
      if (there.isPresent()) {
        SignatureFile file = there.get();
        Optional<String> wrong = against(file, journal);
        if (wrong.isPresent()) {
          return new Sealed.Not(wrong.get());
        }
        boolean mine = keys.existing().filter(key -> key.half().equals(file.key())).isPresent();
        if (!mine || file.events() == journal.head().events()) {
          return new Sealed.By(file.key(), file.events());
        }
      }
      return fresh(keys).put(journal.session(), journal.head());
    } catch (ProofException | IOException e) {
      return new Sealed.Not(spoiled(e));
    }
  }

  private static Optional<String> against(SignatureFile file, Journal journal) {
    if (file.events() > journal.head().events()) {
      return Optional.of(
          "The session was cut at its end: its signature speaks of %d events, and there are %d."
              .formatted(file.events(), journal.head().events()));
    }
    return file.statement().head().equals(journal.head((int) file.events()))
        ? Optional.empty()
        : Optional.of("The session is not what was signed; see what 'gumshoe verify' says.");
  }

  private static String spoiled(Exception e) {
    return "Its signature cannot be used: " + e.getMessage() + "; see what 'gumshoe verify' says.";
  }
}
