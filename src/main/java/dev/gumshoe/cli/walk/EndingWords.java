package dev.gumshoe.cli.walk;

import dev.gumshoe.evidence.Ending;

/** How a command ended, in words. */
final class EndingWords {
  private EndingWords() {}

  static String of(Ending ending) {
    return switch (ending) {
      case Ending.Exited(int status) -> "exit status " + status;
      case Ending.Signalled(String name) -> "ended by SIG" + name;
      case Ending.TimedOut(var limit) -> "did not end within " + limit.toSeconds() + " s";
      case Ending.Cancelled _ -> "stopped by the operator";
      case Ending.NotRun(var why, String detail) -> why.words() + ": " + detail;
    };
  }
}
