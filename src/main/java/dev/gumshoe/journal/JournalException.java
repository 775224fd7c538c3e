package dev.gumshoe.journal;

/** A journal cannot be read or written. The message is one sentence for the operator. */
public final class JournalException extends Exception {
  private static final long serialVersionUID = 1L;

  JournalException(String sentence) {
    super(sentence);
  }

  JournalException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
