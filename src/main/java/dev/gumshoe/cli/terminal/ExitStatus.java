package dev.gumshoe.cli.terminal;

/** Exit statuses of all commands. */
public final class ExitStatus {
  /** A finding, a healthy end, nothing wrong. */
  public static final int DONE = 0;

  /** No conclusion, or something falls short. */
  public static final int SHORT = 1;

  /** Called wrongly: the command line or a file that it names cannot be used. */
  public static final int WRONG_CALL = 2;

  /** A node could not be connected to, or the connection was lost. */
  public static final int NOT_CONNECTED = 3;

  private ExitStatus() {}
}
