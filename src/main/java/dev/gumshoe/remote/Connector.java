package dev.gumshoe.remote;

import java.util.List;

/** Makes targets out of addresses. */
@FunctionalInterface
public interface Connector {
  /** What came of it. */
  sealed interface Result {
    /**
     * The node answers.
     *
     * @param target to be closed by whoever asked for it
     * @param warnings what the SSH configuration says and Gumshoe does not follow, a sentence each
     */
    record Connected(Target target, List<String> warnings) implements Result {
      public Connected {
        warnings = List.copyOf(warnings);
      }
    }

    /** There is no connection. */
    record Failed(ConnectFailure failure) implements Result {}
  }

  /**
   * Connects and logs in. Every failure is a result and never an exception.
   *
   * @param prompts asked on the calling thread or another one, for this connection and, later, for
   *     the password that sudo wants
   * @throws InterruptedException when the calling thread is interrupted
   */
  Result connect(NodeAddress address, SshOptions options, Prompts prompts)
      throws InterruptedException;
}
