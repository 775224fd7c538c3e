package dev.gumshoe.session;

/** A session cannot go on. The message is one sentence for the operator. */
public final class SessionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SessionException(String sentence) {
    super(sentence);
  }

  SessionException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
