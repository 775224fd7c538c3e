package dev.gumshoe.journal;

/**
 * A part of a session, which is read only when it is looked at, cannot be read. The message is one
 * sentence for the operator.
 */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
