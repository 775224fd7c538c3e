package dev.gumshoe.practice;

import dev.gumshoe.flow.cases.CaseAnswer;
import java.time.Duration;

/**
 * What a practice node answers to a command.
 *
 * @param status exit status, 0 to 255
 * @param took how long a real node would take
 * @param hangs whether the command never ends by itself
 */
record Reply(int status, String stdout, String stderr, Duration took, boolean hangs) {
  private static final Duration AT_ONCE = Duration.ofMillis(30);
  private static final int MISSING = 127;

  static Reply of(CaseAnswer answer) {
    return new Reply(
        answer.status(), answer.stdout(), answer.stderr(), answer.took(), answer.hangs());
  }

  static Reply printed(String stdout) {
    return new Reply(0, stdout, "", AT_ONCE, false);
  }

  static Reply failed(int status, String stderr) {
    return new Reply(status, "", stderr, AT_ONCE, false);
  }

  /** As env says it, which stands around every command that Gumshoe sends. */
  static Reply missing(String program) {
    return failed(MISSING, "env: '" + program + "': No such file or directory\n");
  }
}
