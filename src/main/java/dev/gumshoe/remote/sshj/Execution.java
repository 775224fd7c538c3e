package dev.gumshoe.remote.sshj;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.remote.Drain;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line that runs on a node, in a session of its own. */
final class Execution implements Killable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Execution.class);
  private static final int ROOM_FOR_PREAMBLE = 1 << 14;

  private final SSHClient client;
  private final Session.Command command;
  private final Preamble preamble;
  private final int outputLimit;
  private final CountDownLatch ends = new CountDownLatch(3);
  private final Drain stdout;
  private final Drain stderr;
  private volatile boolean broke;

  private Execution(SSHClient client, Session.Command command, Preamble preamble, int outputLimit) {
    this.client = client;
    this.command = command;
    this.preamble = preamble;
    this.outputLimit = outputLimit;
    this.stdout = new Drain(command.getInputStream(), outputLimit, ends::countDown);
    this.stderr =
        new Drain(
            command.getErrorStream(), (long) outputLimit + ROOM_FOR_PREAMBLE, ends::countDown);
  }

  /**
   * Starts a line.
   *
   * @param secret a line for standard input, which is closed then
   */
  static Execution start(
      SSHClient client, String line, Preamble preamble, int outputLimit, Optional<char[]> secret)
      throws IOException {
    Session session = opened(client);
    Execution execution;
    try {
      execution = new Execution(client, session.exec(line), preamble, outputLimit);
    } catch (IOException | RuntimeException e) {
      Lines.closeLater(session);
      throw e;
    }
    Thread.ofVirtual().name("ssh-stdout").start(execution.stdout);
    Thread.ofVirtual().name("ssh-stderr").start(execution.stderr);
    Thread.ofVirtual().name("ssh-end").start(execution::awaitClose);
    execution.feed(secret);
    return execution;
  }

  /** A session, or word that the connection was gone before anything was asked of the node. */
  static Session opened(SSHClient client) throws IOException {
    try {
      return client.startSession();
    } catch (OpenFailException e) {
      throw e;
    } catch (IOException | IllegalStateException e) {
      throw new BrokenBeforeException(e);
    }
  }

  /** The connection broke before a command was sent: it can be made again without harm. */
  static final class BrokenBeforeException extends IOException {
    private static final long serialVersionUID = 1L;

    private BrokenBeforeException(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }

  private void awaitClose() {
    try {
      command.join();
    } catch (IOException e) {
      LOG.debug("A session broke", e);
      broke = true;
    } finally {
      ends.countDown();
    }
  }

  private void feed(Optional<char[]> secret) {
    try (OutputStream in = command.getOutputStream()) {
      SecretLine.write(secret, in);
    } catch (IOException e) {
      LOG.debug("The command did not take its standard input", e);
    }
  }

  /** Waits for the end; false when the time is over before. */
  boolean await(Duration limit) throws InterruptedException {
    return ends.await(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public OptionalLong pid() {
    return preamble.pid(stderr.bytes());
  }

  @Override
  public void signalKill() {
    Endings.signalKill(command);
  }

  /** How it ended, after {@link #await}. */
  Ending ending(String label) {
    return Endings.of(command, broke || !client.isConnected(), label);
  }

  Output stdout() {
    return stdout.output(0, outputLimit);
  }

  Output stderr() {
    byte[] all = stderr.bytes();
    int start = preamble.end(all);
    Output output = stderr.output(start, outputLimit);
    return new Output(preamble.withoutPrompt(output.text()), output.truncated());
  }

  @Override
  public void close() {
    if (command.isOpen()) {
      Lines.closeLater(command);
    } else {
      Lines.closeQuietly(command);
    }
  }
}
