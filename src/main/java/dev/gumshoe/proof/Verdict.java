package dev.gumshoe.proof;

/** What a session turned out to be. */
public sealed interface Verdict {
  /**
   * Every event and attachment is as it was signed.
   *
   * @param events how many
   * @param key whose signature
   */
  record Whole(long events, SignerKey key) implements Verdict {}

  /**
   * Everything fits together, and nobody signed it.
   *
   * @param events how many
   * @param tied whether its lines name each other's hashes; those of version 1 do not
   */
  record Unsigned(long events, boolean tied) implements Verdict {}

  /**
   * It is whole, and only its beginning was signed.
   *
   * @param events how many
   * @param signed how many of them were signed
   * @param half bytes of a half-written line at the end
   * @param key whose signature
   */
  record GoesOn(long events, long signed, long half, SignerKey key) implements Verdict {}

  /**
   * Events at its end are missing.
   *
   * @param events how many there are
   * @param signed how many were signed
   * @param key whose signature
   */
  record Cut(long events, long signed, SignerKey key) implements Verdict {}

  /**
   * It is not as it was written.
   *
   * @param place where: {@code line 3}, {@code journal.sig}
   * @param line the same as a number; 0 where it is no line
   * @param check what told: {@code hash chain}
   * @param what a few words, without full stop
   */
  record Altered(String place, long line, String check, String what) implements Verdict {}
}
