package dev.gumshoe.ui;

/** Something on disk cannot be read or written. The message is one sentence for the operator. */
public final class DeskException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With what is wrong, and what to do. */
  public DeskException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The sentence for the operator. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** Says what is wrong and what to do. */
  public DeskException(String sentence) {
    super(sentence);
  }
}
