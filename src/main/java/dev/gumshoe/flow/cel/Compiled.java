package dev.gumshoe.flow.cel;

import java.util.List;

/** What compiling an expression gives: something that can be run, or what is wrong. */
public sealed interface Compiled<T> {
  /**
   * It compiles.
   *
   * @param value what can be run
   * @param reads names of the evidence that it reads
   */
  record Good<T>(T value, List<String> reads) implements Compiled<T> {
    public Good {
      reads = List.copyOf(reads);
    }
  }

  /** It does not; all problems. */
  record Bad<T>(List<ExpressionProblem> problems) implements Compiled<T> {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
