package dev.gumshoe.netfilter.extension;

/**
 * The real loader does not take this. Its message is a sentence for the operator without a full
 * stop. It is thrown for one rule of many, and has no stack trace.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is refused and why. */
  public RefusedException(String sentence) {
    super(sentence, null, false, false);
  }

  /** What is refused and why. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
