package dev.gumshoe.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Raw result of a probe: what was run where, and exactly what came back.
 *
 * @param target the target's label, as the operator knows it
 * @param argv the argument vector, before any quoting
 * @param started when, by the operator's clock
 * @param took how long; none where the operator's clock was set back meanwhile
 * @param ending how it ended
 * @param stdout standard output
 * @param stderr standard error
 */
public record Capture(
    String target,
    List<String> argv,
    Instant started,
    Duration took,
    Ending ending,
    Output stdout,
    Output stderr) {
  public Capture {
    argv = List.copyOf(argv);
    took = took.isNegative() ? Duration.ZERO : took;
  }

  /** A capture of text that did not come from a target: a file, standard input. */
  public static Capture ofText(String name, String stdout) {
    return new Capture(
        name,
        List.of(),
        Instant.EPOCH,
        Duration.ZERO,
        new Ending.Exited(0),
        Output.whole(stdout),
        Output.EMPTY);
  }

  /** Whether the command ran to its end with this exit status. */
  public boolean exited(int status) {
    return ending instanceof Ending.Exited(int actual) && actual == status;
  }

  /** Whether either stream was cut by the output limit. */
  public boolean truncated() {
    return stdout.truncated() || stderr.truncated();
  }
}
