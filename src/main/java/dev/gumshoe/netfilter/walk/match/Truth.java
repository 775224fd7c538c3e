package dev.gumshoe.netfilter.walk.match;

/** Three values: yes, no, and depends on what. */
public sealed interface Truth {
  /** What is known. */
  enum Certain implements Truth {
    /** It is so. */
    YES,
    /** It is not so. */
    NO
  }

  /**
   * Nobody knows.
   *
   * @param wanted the answer to the question that makes it so
   */
  record Depends(Question on, boolean wanted) implements Truth {}

  /** What is known. */
  static Truth of(boolean truth) {
    return truth ? Certain.YES : Certain.NO;
  }

  /** What depends on this being so. */
  static Truth depends(String clause) {
    return new Depends(Question.of(clause), true);
  }

  /** The contrary if so asked. */
  default Truth negatedIf(boolean negated) {
    if (!negated) {
      return this;
    }
    return switch (this) {
      case Certain certain -> of(certain == Certain.NO);
      case Depends(Question on, boolean wanted) -> new Depends(on, !wanted);
    };
  }
}
