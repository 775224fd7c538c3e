package dev.gumshoe.cli;

/** The command was called wrongly. The message is one sentence for the operator. */
final class WrongCall extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongCall(String sentence) {
    super(sentence);
  }

  WrongCall(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
