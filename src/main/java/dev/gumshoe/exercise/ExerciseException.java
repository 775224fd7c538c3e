package dev.gumshoe.exercise;

/** Something is no exercise. The message is one sentence for the operator. */
public final class ExerciseException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public ExerciseException(String sentence) {
    super(sentence);
  }

  /** Says why, and keeps what it came from. */
  public ExerciseException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
