package dev.gumshoe.proof;

/** A key or a signature cannot be used. The message says why, in a few words or a sentence. */
public final class ProofException extends Exception {
  private static final long serialVersionUID = 1L;

  ProofException(String why) {
    super(why);
  }

  ProofException(String why, Throwable cause) {
    super(why, cause);
  }
}
