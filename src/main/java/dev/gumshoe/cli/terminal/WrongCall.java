package dev.gumshoe.cli.terminal;

/** The command was called wrongly. The message is one sentence for the operator. */
public final class WrongCall extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A wrong call, told in a sentence. */
  public WrongCall(String sentence) {
    super(sentence);
  }

  /** The same, and what brought it to light. */
  public WrongCall(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
