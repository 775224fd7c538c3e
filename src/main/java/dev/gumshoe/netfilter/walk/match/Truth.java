package dev.gumshoe.netfilter.walk.match;

/** Three values: yes, no, and depends on what. */
public sealed interface Truth {
  /** It is so. */
  Truth YES = new Yes();

  /** It is not so. */
  Truth NO = new No();

  /** It is so. */
  record Yes() implements Truth {}

  /** It is not so. */
  record No() implements Truth {}

  /**
   * Nobody knows.
   *
   * @param wanted the answer to the question that makes it so
   */
  record Depends(Question on, boolean wanted) implements Truth {}

  /** What is known. */
  static Truth of(boolean truth) {
    return truth ? YES : NO;
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
      case Yes _ -> NO;
      case No _ -> YES;
      case Depends(Question on, boolean wanted) -> new Depends(on, !wanted);
    };
  }
}
