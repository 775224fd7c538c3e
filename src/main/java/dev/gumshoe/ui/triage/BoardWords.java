package dev.gumshoe.ui.triage;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.triage.Standing;
import java.util.List;
import java.util.Locale;

/** What the board says of a hypothesis. */
final class BoardWords {
  private BoardWords() {}

  /** A sign, so that colour is never the only difference. */
  static String sign(Standing standing) {
    return switch (standing) {
      case Standing.Looking _ -> "…";
      case Standing.Supported _ -> "!";
      case Standing.Open _ -> "?";
      case Standing.Undecided _ -> "~";
      case Standing.Failed _ -> "✗";
      case Standing.RuledOut _ -> "✓";
    };
  }

  /** One or two words for it. */
  static String kind(Standing standing) {
    return switch (standing) {
      case Standing.Looking _ -> "probes run";
      case Standing.Supported _ -> "supported";
      case Standing.Open _ -> "cannot be told yet";
      case Standing.Undecided _ -> "no result";
      case Standing.Failed _ -> "did not work";
      case Standing.RuledOut _ -> "ruled out";
    };
  }

  /** One line: what was found, or what is waited for. */
  static String line(Standing standing) {
    return switch (standing) {
      case Standing.Looking _ -> "";
      case Standing.Supported(Conclusion it) -> it.finding().title();
      case Standing.Undecided(Conclusion it) -> it.finding().title();
      case Standing.RuledOut(Conclusion it) -> it.finding().title();
      case Standing.Open(String _, var need) -> need.words();
      case Standing.Failed(String detail) -> detail;
    };
  }

  /** What stands behind it. */
  static String cause(Standing standing) {
    return switch (standing) {
      case Standing.Supported(Conclusion it) -> it.cause() + sure(it.finding());
      case Standing.Undecided(Conclusion it) -> it.cause();
      case Standing.RuledOut(Conclusion it) -> it.cause();
      case Standing.Open(String step, var _) -> "It waits at: " + step;
      case Standing.Looking _, Standing.Failed _ -> "";
    };
  }

  private static String sure(Finding finding) {
    return finding instanceof Finding.Fault fault
        ? "\nHow sure: " + fault.sure().name().toLowerCase(Locale.ROOT) + "."
        : "";
  }

  /** What the evidence speaks against. */
  static List<String> ruledOut(Standing standing) {
    return switch (standing) {
      case Standing.Supported(Conclusion it) -> titles(it);
      case Standing.Undecided(Conclusion it) -> titles(it);
      case Standing.RuledOut(Conclusion it) -> titles(it);
      case Standing.Looking _, Standing.Open _, Standing.Failed _ -> List.of();
    };
  }

  private static List<String> titles(Conclusion conclusion) {
    return conclusion.ruledOut().stream().map(Conclusion.RuledOut::title).toList();
  }
}
