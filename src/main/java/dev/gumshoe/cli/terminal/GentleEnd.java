package dev.gumshoe.cli.terminal;

import dev.gumshoe.session.Session;

/**
 * Ends a session's work when the process is told to end (Ctrl-C, TERM): what runs on nodes is
 * stopped there, and the journal says so.
 */
public final class GentleEnd implements AutoCloseable {
  private final Thread hook;

  private GentleEnd(Thread hook) {
    this.hook = hook;
  }

  /** Takes care of a session until this is closed. */
  public static GentleEnd of(Session session) {
    var hook = new Thread(session::close, "gentle-end");
    Runtime.getRuntime().addShutdownHook(hook);
    return new GentleEnd(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process ends already; the hook is at its work.
    }
  }
}
