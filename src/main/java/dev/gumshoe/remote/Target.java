package dev.gumshoe.remote;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;

/**
 * Something that answers probes: a node over SSH, a container on it, a recording. The engine cannot
 * tell them apart. Safe for use by several threads at once.
 */
public interface Target extends AutoCloseable {
  /** What the operator calls it: {@code root@10.0.0.13}, {@code kube-proxy on node-3}. */
  String label();

  /**
   * Runs a command and waits for its end. Every failure, a broken connection too, is an ending of
   * the capture and never an exception.
   *
   * @throws InterruptedException when the calling thread is interrupted; the remote command has
   *     been told to end by then
   */
  Capture run(Command command) throws InterruptedException;

  /**
   * Starts a command and hands on what it writes while it runs, of any size; its output limit does
   * not count. Every failure is an ending of what is given back and never an exception. The node
   * itself ends the command some seconds after its time limit, whatever has become of the
   * connection and of this program.
   *
   * @throws InterruptedException when the calling thread is interrupted; nothing runs then
   */
  default Running start(Command command, Running.Input input, StreamSink sink)
      throws InterruptedException {
    String sentence = label() + " cannot hand on what a command writes while it runs.";
    return Running.notStarted(new Ending.NotRun(Why.UNSUPPORTED, sentence));
  }

  /**
   * The command as an operator who is logged in to the node would type it, for a log and for
   * copying. Nothing is run.
   */
  default String shown(Command command) {
    String line = ShellWords.join(command.argv());
    return command.privilege() == Privilege.ROOT ? "sudo " + line : line;
  }

  /** Lets go of the connection. Never throws; closing twice is the same as once. */
  @Override
  void close();
}
