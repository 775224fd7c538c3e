package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.parsed.ParsedFlow;

/** One thing that must be true of a flow. */
@FunctionalInterface
interface LintRule {
  /** Notes every place where it is not. */
  void check(ParsedFlow flow, Problems problems);
}
