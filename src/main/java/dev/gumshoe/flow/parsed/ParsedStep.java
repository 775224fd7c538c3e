package dev.gumshoe.flow.parsed;

import java.util.List;
import java.util.Optional;

/**
 * A step as written.
 *
 * @param name its key
 * @param title a question, for the operator
 * @param why why this step, in two sentences
 * @param recalls evidence that only some of the paths to it have gathered
 * @param gather its probes
 * @param ask the question, where a person decides
 * @param decide its branches, in order
 * @param otherwise the branch when none holds
 * @param unknown the branch when it cannot be told
 */
public record ParsedStep(
    Located<String> name,
    Located<String> title,
    Located<String> why,
    List<Located<String>> recalls,
    List<ParsedGather> gather,
    Optional<ParsedAsk> ask,
    List<ParsedBranch> decide,
    Optional<ParsedBranch> otherwise,
    Optional<ParsedBranch> unknown) {
  public ParsedStep {
    recalls = List.copyOf(recalls);
    gather = List.copyOf(gather);
    decide = List.copyOf(decide);
  }

  /** Whether a person decides here. */
  public boolean asks() {
    return ask.isPresent();
  }
}
