package dev.gumshoe.anonymous;

/** A session cannot be made anonymous. The message is one sentence for the operator. */
public final class AnonymousException extends Exception {
  private static final long serialVersionUID = 1L;

  AnonymousException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
