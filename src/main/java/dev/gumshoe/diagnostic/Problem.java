package dev.gumshoe.diagnostic;

/**
 * Something wrong in a source.
 *
 * @param at where
 * @param severity how bad
 * @param rule the id of the rule that found it, for looking it up
 * @param message one sentence: what is wrong and what to do
 */
public record Problem(SourcePosition at, Severity severity, String rule, String message) {
  /** An error. */
  public static Problem error(SourcePosition at, String rule, String message) {
    return new Problem(at, Severity.ERROR, rule, message);
  }

  /** A warning. */
  public static Problem warning(SourcePosition at, String rule, String message) {
    return new Problem(at, Severity.WARNING, rule, message);
  }
}
