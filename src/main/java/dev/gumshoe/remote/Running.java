package dev.gumshoe.remote;

import dev.gumshoe.evidence.Ending;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A command that was started and goes on by itself. Safe for use by several threads at once. */
public interface Running extends AutoCloseable {
  /** What the command's standard input is. */
  enum Input {
    /**
     * Nothing. The node ends the command as soon as the connection is gone, whatever it writes or
     * does not write.
     */
    NOTHING,
    /** What {@link #write} gives. The command is expected to end at the end of its input. */
    WRITTEN
  }

  /**
   * Waits for the end; all output has been given to the sink then.
   *
   * @return empty when it still runs after this time
   * @throws InterruptedException when the calling thread is interrupted; the command goes on
   */
  Optional<Ending> await(Duration atMost) throws InterruptedException;

  /**
   * Gives bytes to the command's standard input.
   *
   * @throws IOException when it takes none any more, or was started with {@link Input#NOTHING}
   */
  void write(byte[] bytes) throws IOException;

  /**
   * Asks the command to end, as SIGTERM does; comes back at once. What it still writes is taken.
   */
  void stop();

  /**
   * Ends the command: asks it to, and kills it when it does not. Comes back when it has ended, or
   * when the node has been told. Never throws; does so on an interrupted thread too.
   */
  @Override
  void close();

  /** What never ran. */
  static Running notStarted(Ending.NotRun ending) {
    return new Running() {
      @Override
      public Optional<Ending> await(Duration atMost) {
        return Optional.of(ending);
      }

      @Override
      public void write(byte[] bytes) throws IOException {
        throw new IOException(ending.detail());
      }

      @Override
      public void stop() {}

      @Override
      public void close() {}
    };
  }
}
