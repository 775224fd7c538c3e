package dev.gumshoe.proof;

/** Whether a session is signed. */
public sealed interface Sealed {
  /**
   * It is.
   *
   * @param key whose
   * @param events how many of its events the signature speaks of
   */
  record By(SignerKey key, long events) implements Sealed {}

  /**
   * It is not.
   *
   * @param why a sentence
   */
  record Not(String why) implements Sealed {}
}
