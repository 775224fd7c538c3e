package dev.gumshoe.parse;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells a command that did not do its work from one that did. Only a capture whose exit status is
 * not 0 is looked at, and there standard error, so that data is never taken for a failure; standard
 * output counts only where a container runtime writes its own error on it.
 */
public final class Failures {
  /** The shell's, env's, timeout's and sudo's status for a program that is not there (POSIX). */
  private static final int NOT_FOUND = 127;

  /** Their status for a program that may not be run. */
  private static final int NOT_EXECUTABLE = 126;

  /** {@code timeout}'s status when the time was over (timeout(1)). */
  private static final int TIMEOUT = 124;

  private static final Pattern MISSING =
      any(
          "executable file (\\S+ )?not found",
          "command not found",
          "OCI runtime exec failed.*no such file or directory",
          "starting container process.*no such file or directory",
          "unable to start container process.*no such file or directory",
          "OCI runtime (attempted to|tried to) invoke a command that was not found",
          "^(timeout|nsenter|env|chroot|setsid|nice): (failed to (execute|run command) )?\\S+: No"
              + " such file or directory",
          "^nsenter: exec of \\S+ failed: No such file",
          "^sudo: \\S+: command not found",
          "^(sh|ash|dash|bash)?:? ?(line )?\\d*:? ?(exec: )?\\S+: not found$");

  private static final Pattern NO_PERMISSION =
      any(
          "permission denied",
          "operation not permitted",
          "you must be (the )?(super-?user|root)",
          "must be run as root",
          "requires root",
          "a password is required",
          "no password was provided",
          "incorrect password attempt",
          "is not in the sudoers file",
          "is not allowed to (execute|run)",
          "may not run sudo",
          "you must have a tty to run sudo",
          "a terminal is required to (read the password|authenticate)",
          "(sudo|doas): .*no new privileges",
          "you don't have permission",
          "access denied",
          "only root can");

  /**
   * A packet filter answers so to ping and its like, sysctl for keys that cannot be read, ip for
   * routes.
   */
  private static final Pattern DATA =
      any("^(?!.*\\.sock).*(sendmsg|sendto|connect)", "on key", "RTNETLINK answers");

  private static final Pattern RUNTIMES_OWN =
      any("^OCI runtime exec failed", "^(FATA|ERRO|rpc error)", "^ctr: ", "^Error response from");

  private static final Pattern NO_CONNECTION_TO_RUNTIME =
      any("cannot connect to the docker daemon", "connection refused.*\\.sock");

  private Failures() {}

  /** Why this capture holds no answer; empty when the command ran and it is for the parser. */
  public static Optional<Answer.Unknown> of(Capture capture) {
    return switch (capture.ending()) {
      case Ending.TimedOut(var limit) ->
          unknown(Why.TIMED_OUT, program(capture) + " did not end within " + seconds(limit) + ".");
      case Ending.Cancelled() ->
          unknown(Why.CANCELLED, program(capture) + " was stopped by the operator.");
      case Ending.NotRun(Why why, String detail) -> unknown(why, detail);
      case Ending.Signalled(String name) ->
          unknown(Why.FAILED, program(capture) + " was ended by the signal " + name + ".");
      case Ending.Exited(int status) -> status == 0 ? Optional.empty() : ofExit(capture, status);
    };
  }

  private static Optional<Answer.Unknown> ofExit(Capture capture, int status) {
    List<String> lines = spoken(capture);
    String last = lines.isEmpty() ? "" : ": " + lines.getLast();
    Optional<String> missing = first(lines, MISSING.asPredicate());
    Optional<String> denied =
        first(lines, NO_PERMISSION.asPredicate().and(DATA.asPredicate().negate()));
    if (status == NOT_FOUND || missing.isPresent()) {
      return unknown(
          Why.TOOL_MISSING,
          program(capture) + " is not there" + missing.map(m -> ": " + m).orElse(last) + ".");
    }
    if (denied.isPresent() || status == NOT_EXECUTABLE) {
      return unknown(
          Why.NO_PERMISSION,
          program(capture) + " may not be run" + denied.map(d -> ": " + d).orElse(last) + ".");
    }
    if (status == TIMEOUT && lines.isEmpty()) {
      return unknown(Why.TIMED_OUT, program(capture) + " was ended by timeout on the node.");
    }
    return first(lines, NO_CONNECTION_TO_RUNTIME.asPredicate())
        .flatMap(line -> unknown(Why.FAILED, program(capture) + " failed: " + line + "."));
  }

  /** Standard error, and what a container runtime wrote of its own on standard output. */
  private static List<String> spoken(Capture capture) {
    List<String> lines = lines(capture.stderr().text());
    List<String> out = lines(capture.stdout().text());
    return lines.isEmpty() && !out.isEmpty() && RUNTIMES_OWN.matcher(out.getFirst()).find()
        ? List.of(out.getFirst())
        : lines;
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .limit(200)
        .toList();
  }

  private static Optional<String> first(List<String> lines, Predicate<String> test) {
    return lines.stream().filter(test).findFirst().map(Failures::withoutFullStop);
  }

  private static String withoutFullStop(String line) {
    String text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }

  private static String program(Capture capture) {
    return capture.argv().isEmpty() ? "The command" : capture.argv().getFirst();
  }

  private static String seconds(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? limit.toSeconds() + " s"
        : String.format(Locale.ROOT, "%.1f s", limit.toMillis() / 1000.0);
  }

  private static Optional<Answer.Unknown> unknown(Why why, String detail) {
    return Optional.of(new Answer.Unknown(why, detail));
  }

  private static Pattern any(String... alternatives) {
    return Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE);
  }
}
