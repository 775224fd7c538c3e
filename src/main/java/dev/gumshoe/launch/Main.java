package dev.gumshoe.launch;

/** Starts Gumshoe: the window, or the terminal. */
public final class Main {
  private Main() {}

  /** Entry point of the process. */
  public static void main(String[] args) {
    System.out.println("gumshoe");
  }
}
