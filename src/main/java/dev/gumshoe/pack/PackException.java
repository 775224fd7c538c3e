package dev.gumshoe.pack;

/** A pack cannot be made or taken in. The message is one sentence for the operator. */
public final class PackException extends Exception {
  private static final long serialVersionUID = 1L;

  PackException(String sentence) {
    super(sentence);
  }

  PackException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
