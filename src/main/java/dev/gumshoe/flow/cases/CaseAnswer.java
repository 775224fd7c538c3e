package dev.gumshoe.flow.cases;

import java.time.Duration;
import java.util.List;

/**
 * What a target of a case answers to a command.
 *
 * @param on role of the target
 * @param argv the command, exactly
 * @param status exit status, 0 to 255
 * @param stdout standard output, whole
 * @param stderr standard error, whole
 * @param took how long it takes
 * @param needsRoot whether only root gets this answer; others are not permitted
 * @param hangs whether it never ends by itself
 */
public record CaseAnswer(
    String on,
    List<String> argv,
    int status,
    String stdout,
    String stderr,
    Duration took,
    boolean needsRoot,
    boolean hangs) {
  public CaseAnswer {
    argv = List.copyOf(argv);
  }
}
