package dev.gumshoe.report;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Sureness;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Facts of a session in words. */
final class Words {
  private Words() {}

  static String of(Ending ending) {
    return switch (ending) {
      case Ending.Exited(int status) -> "exit status " + status;
      case Ending.Signalled(String name) -> "ended by signal " + name;
      case Ending.TimedOut(Duration limit) -> "stopped after its limit of " + of(limit);
      case Ending.Cancelled() -> "stopped by the operator";
      case Ending.NotRun(var why, String detail) -> "did not run, " + why.words() + ": " + detail;
    };
  }

  static String of(Answer answer) {
    return switch (answer) {
      case Answer.Known(String kind, _) -> "read as " + kind;
      case Answer.Unknown(var why, String detail) -> "not known, " + why.words() + ": " + detail;
    };
  }

  static String of(Duration time) {
    if (time.toMillis() < 1_000) {
      return time.toMillis() + " ms";
    }
    if (time.toSeconds() < 60) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }
    return time.toHours() > 0
        ? time.toHours() + " h " + time.toMinutesPart() + " min"
        : time.toMinutes() + " min " + time.toSecondsPart() + " s";
  }

  /** To the second, in UTC: {@code 2026-11-22T03:12:01Z}. */
  static String of(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static String sure(Finding finding) {
    return switch (finding) {
      case Finding.Fault fault -> sure(fault.sure());
      case Finding.Healthy _ -> "what this flow looks for is in order";
      case Finding.Undetermined _ -> "not determined: none of the causes that this flow knows";
    };
  }

  private static String sure(Sureness sure) {
    return switch (sure) {
      case PROVEN -> "proven: the state of the node shows it";
      case LIKELY -> "likely: the evidence fits this and little else";
      case POSSIBLE -> "possible: the evidence allows it";
    };
  }

  static String quoted(String title) {
    return "\u201C" + title + "\u201D";
  }
}
