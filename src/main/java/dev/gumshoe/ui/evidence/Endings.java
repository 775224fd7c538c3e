package dev.gumshoe.ui.evidence;

import dev.gumshoe.evidence.Ending;
import java.time.Duration;

/** How commands ended and how long they took, in words. */
final class Endings {
  private Endings() {}

  static String words(Ending ending) {
    return switch (ending) {
      case Ending.Exited(int status) when status == 0 -> "exit status 0";
      case Ending.Exited(int status) -> "exit status " + status + " (failed)";
      case Ending.Signalled(String name) -> "ended by signal " + name;
      case Ending.TimedOut(Duration limit) -> "no end within " + words(limit) + ", stopped";
      case Ending.Cancelled() -> "stopped by the operator";
      case Ending.NotRun(_, String detail) -> "did not run: " + detail;
    };
  }

  static String words(Duration took) {
    long millis = took.toMillis();
    return millis < 1_000
        ? millis + " ms"
        : "%d.%d s".formatted(millis / 1000, millis % 1000 / 100);
  }
}
