package dev.gumshoe.ui.finding;

import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Remedy;
import dev.gumshoe.flow.Sureness;

/** Findings in words, each with a sign, so that colour is never needed. */
final class FindingWords {
  private FindingWords() {}

  static String verdict(Finding finding) {
    return switch (finding) {
      case Finding.Fault fault -> "✗  Fault found · " + sure(fault.sure());
      case Finding.Healthy _ -> "✓  In order: what this flow looks for is healthy";
      case Finding.Undetermined _ -> "?  Not determined: no cause that this flow knows was proved";
    };
  }

  static String style(Finding finding) {
    return switch (finding) {
      case Finding.Fault _ -> "fault";
      case Finding.Healthy _ -> "healthy";
      case Finding.Undetermined _ -> "undetermined";
    };
  }

  private static String sure(Sureness sure) {
    return switch (sure) {
      case PROVEN -> "proven: the state of the node shows it";
      case LIKELY -> "likely: the evidence fits this and little else";
      case POSSIBLE -> "possible: the evidence allows it, and does not prove it";
    };
  }

  static String term(Remedy.Term term) {
    return switch (term) {
      case NOW -> "For now: restores service, the cause stays";
      case FOR_GOOD -> "For good: takes the cause away";
    };
  }
}
