package dev.gumshoe.remote;

import java.time.Duration;
import java.util.List;

/**
 * A command for a target. There is no shell in it: the argument vector is quoted once, in {@link
 * ShellWords}, where a shell cannot be avoided.
 *
 * @param argv the program and its arguments, at least the program
 * @param privilege whose rights it needs
 * @param limit how long it may run; it is stopped then
 * @param outputLimit bytes kept of each output stream; what is over is dropped and marked
 */
public record Command(List<String> argv, Privilege privilege, Duration limit, int outputLimit) {
  /** Time that a probe has when a flow does not say otherwise. */
  public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(20);

  /** Bytes kept of each stream when nothing else is said: 16 MiB. */
  public static final int DEFAULT_OUTPUT_LIMIT = 16 << 20;

  public Command {
    argv = List.copyOf(argv);
    if (argv.isEmpty() || argv.getFirst().isBlank()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    for (String argument : argv) {
      if (argument.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("an argument cannot hold a NUL character");
      }
    }
    if (limit.isNegative() || limit.isZero() || outputLimit <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** A command with the operator's own rights and the default limits. */
  public static Command of(String... argv) {
    return of(List.of(argv), Privilege.OPERATOR);
  }

  /** A command with the default limits. */
  public static Command of(List<String> argv, Privilege privilege) {
    return new Command(argv, privilege, DEFAULT_LIMIT, DEFAULT_OUTPUT_LIMIT);
  }

  /** The same command with another time limit. */
  public Command within(Duration other) {
    return new Command(argv, privilege, other, outputLimit);
  }

  /** The same rights and limits for another argument vector. */
  public Command withArgv(List<String> other) {
    return new Command(other, privilege, limit, outputLimit);
  }
}
