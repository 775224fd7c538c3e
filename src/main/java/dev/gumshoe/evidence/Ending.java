package dev.gumshoe.evidence;

import java.time.Duration;

/** How a command ended. */
public sealed interface Ending {
  /**
   * The command ran to its end.
   *
   * @param status the exit status, 0 to 255
   */
  record Exited(int status) implements Ending {}

  /**
   * A signal ended the command.
   *
   * @param name without SIG: {@code KILL}, {@code TERM} (RFC 4254, section 6.10)
   */
  record Signalled(String name) implements Ending {}

  /**
   * The command was stopped because its time was over.
   *
   * @param limit the time that it had
   */
  record TimedOut(Duration limit) implements Ending {}

  /** The operator stopped the command. */
  record Cancelled() implements Ending {}

  /**
   * The command never ran, or the connection broke before it ended.
   *
   * @param why the kind of failure
   * @param detail one sentence for the operator
   */
  record NotRun(Why why, String detail) implements Ending {}
}
