package dev.gumshoe.parse;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A tool that ran and says, by its exit status, that it has no answer. */
public final class Refused {
  private static final List<String> NO_RIGHTS =
      List.of(
          "permission denied",
          "operation not permitted",
          "you must be root",
          "must be run as root",
          "are you root",
          "error from server (forbidden)");

  private static final List<String> NO_SUPPORT =
      List.of("operation not supported", "not been booted with systemd");

  private Refused() {}

  /** What is read of a capture whose tool has an answer; else why it has none. */
  public static Reading or(Capture capture, Function<Capture, Reading> reader) {
    return of(capture).<Reading>map(refused -> refused).orElseGet(() -> reader.apply(capture));
  }

  /** Why the tool has no answer; empty when it has one. */
  public static Optional<Reading.NotRead> of(Capture capture) {
    return switch (capture.ending()) {
      case Ending.Exited(int status) when status == 0 || searched(capture) -> Optional.empty();
      case Ending.Exited(int status) ->
          Optional.of(because(capture, "ended with exit status " + status));
      case Ending.Signalled(String name) ->
          Optional.of(because(capture, "was ended by signal " + name));
      case Ending.TimedOut _, Ending.Cancelled _, Ending.NotRun _ ->
          Optional.of(because(capture, "did not run to its end"));
    };
  }

  /**
   * {@code grep} ends with 1 when no line matches, and with 2 when a file could not be read
   * (POSIX). Under {@code -s} a file that is gone is expected, and what was found in the others
   * counts. {@code journalctl --grep} ends with 1 as well, and says nothing, when no entry matches
   * (main() in systemd's journalctl.c; before 237 it has no such option, and complains).
   */
  private static boolean searched(Capture capture) {
    if (capture.argv().isEmpty() || !capture.stderr().text().isBlank()) {
      return false;
    }
    String tool = capture.argv().getFirst();
    if (tool.equals("journalctl") && capture.argv().stream().anyMatch(Refused::isPattern)) {
      return capture.exited(1);
    }
    return tool.equals("grep") && foundNothing(capture);
  }

  private static boolean isPattern(String argument) {
    return argument.equals("-g") || argument.equals("--grep") || argument.startsWith("--grep=");
  }

  private static boolean foundNothing(Capture capture) {
    return capture.exited(1)
        || (capture.exited(2)
            && capture.argv().contains("-s")
            && !capture.stdout().text().isBlank());
  }

  /** The reason in the tool's own first words, or how it ended when it said nothing. */
  private static Reading.NotRead because(Capture capture, String ended) {
    String tool = capture.argv().isEmpty() ? "The command" : capture.argv().getFirst();
    String said = firstWords(capture);
    String detail = said.isEmpty() ? tool + " " + ended + "." : tool + " " + ended + ": " + said;
    return new Reading.NotRead(why(capture.stderr().text() + "\n" + said), detail);
  }

  private static String firstWords(Capture capture) {
    Lines lines = Lines.of(capture);
    return lines.stderr().stream()
        .filter(line -> !line.blank())
        .findFirst()
        .or(() -> lines.stdout().stream().filter(line -> !line.blank()).findFirst())
        .map(line -> line.text().strip())
        .orElse("");
  }

  private static Why why(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    if (NO_RIGHTS.stream().anyMatch(lower::contains)) {
      return Why.NO_PERMISSION;
    }
    return NO_SUPPORT.stream().anyMatch(lower::contains) ? Why.UNSUPPORTED : Why.FAILED;
  }
}
