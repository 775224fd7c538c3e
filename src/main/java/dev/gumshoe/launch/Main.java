package dev.gumshoe.launch;

import dev.gumshoe.cli.Gumshoe;

/** Starts Gumshoe: the window, or the terminal. */
public final class Main {
  private Main() {}

  /** Entry point of the process. */
  public static void main(String[] args) {
    System.exit(Gumshoe.commandLine(() -> 2).execute(args));
  }
}
