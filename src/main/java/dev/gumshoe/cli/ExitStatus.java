package dev.gumshoe.cli;

/** Exit statuses of all commands. */
final class ExitStatus {
  /** A finding, a healthy end, nothing wrong. */
  static final int DONE = 0;

  /** No conclusion, or something falls short. */
  static final int SHORT = 1;

  /** Called wrongly: the command line or a file that it names cannot be used. */
  static final int WRONG_CALL = 2;

  /** A node could not be connected to, or the connection was lost. */
  static final int NOT_CONNECTED = 3;

  private ExitStatus() {}
}
