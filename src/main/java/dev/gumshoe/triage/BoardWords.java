package dev.gumshoe.triage;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.flow.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the board says of a hypothesis. */
public final class BoardWords {
  private BoardWords() {}

  /** A sign, so that colour is never the only difference. */
  public static String sign(Standing standing) {
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
  public static String kind(Standing standing) {
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
  public static String line(Standing standing) {
    return switch (standing) {
      case Standing.Looking _ -> "";
      case Standing.Concluded concluded -> concluded.conclusion().finding().title();
      case Standing.Open(String _, var need) -> need.words();
      case Standing.Failed(String detail) -> detail;
    };
  }

  /** What stands behind it. */
  public static String cause(Standing standing) {
    return switch (standing) {
      case Standing.Concluded concluded ->
          concluded.conclusion().cause()
              + sure(standing).map("\nHow sure: %s."::formatted).orElse("");
      case Standing.Open(String step, var _) -> "It waits at: " + step;
      case Standing.Looking _, Standing.Failed _ -> "";
    };
  }

  /** How sure a fault that was found is, in a word. */
  public static Optional<String> sure(Standing standing) {
    return standing
        .end()
        .filter(it -> it.finding() instanceof Finding.Fault)
        .map(it -> ((Finding.Fault) it.finding()).sure().name().toLowerCase(Locale.ROOT));
  }

  /** What the evidence speaks against. */
  public static List<String> ruledOut(Standing standing) {
    return standing.end().stream()
        .flatMap(it -> it.ruledOut().stream())
        .map(Conclusion.RuledOut::title)
        .toList();
  }
}
