package dev.gumshoe.remote.sshj;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.StreamSink;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A command that runs in a session of its own and whose output is handed on as it comes. */
final class Streamed implements Running, Killable {
  private static final Logger LOG = LoggerFactory.getLogger(Streamed.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(4);
  private static final Duration AFTER_KILL = Duration.ofSeconds(1);

  private final SSHClient client;
  private final Session.Command command;
  private final String label;
  private final Input input;
  private final Consumer<Killable> killer;
  private final Runnable released;
  private final OwnWords words;
  private final CountDownLatch ends = new CountDownLatch(3);
  private volatile boolean broke;
  private volatile boolean givenUp;
  private volatile @Nullable IOException refusal;

  private Streamed(
      SSHClient client,
      Session.Command command,
      OwnWords words,
      String label,
      Input input,
      Consumer<Killable> killer,
      Runnable released) {
    this.client = client;
    this.command = command;
    this.words = words;
    this.label = label;
    this.input = input;
    this.killer = killer;
    this.released = released;
  }

  /**
   * Takes over a command that has been started.
   *
   * @param killer kills it on the node
   * @param released called once, when the session is over
   */
  static Streamed of(
      SSHClient client,
      Session.Command command,
      Preamble preamble,
      String label,
      Input input,
      StreamSink sink,
      Consumer<Killable> killer,
      Runnable released) {
    OwnWords words = new OwnWords(preamble, sink::stderr);
    Streamed streamed = new Streamed(client, command, words, label, input, killer, released);
    streamed.listen(sink);
    return streamed;
  }

  private void listen(StreamSink sink) {
    Pump out = new Pump(command.getInputStream(), sink::stdout, this::refused, ends::countDown);
    Pump err = new Pump(command.getErrorStream(), words, this::refused, this::lastWords);
    Thread.ofVirtual().name("ssh-stream-out").start(out);
    Thread.ofVirtual().name("ssh-stream-err").start(err);
    Thread.ofVirtual().name("ssh-stream-end").start(this::awaitClose);
  }

  private void refused(IOException e) {
    refusal = e;
    stop();
  }

  private void lastWords() {
    try {
      words.end();
    } catch (IOException e) {
      refusal = e;
    } finally {
      ends.countDown();
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
      Lines.closeQuietly(command);
      released.run();
    }
  }

  @Override
  public Optional<Ending> await(Duration atMost) throws InterruptedException {
    boolean ended = ends.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    return ended ? Optional.of(ending()) : Optional.empty();
  }

  private Ending ending() {
    IOException refused = refusal;
    if (refused != null) {
      String why = refused.getMessage() == null ? refused.toString() : refused.getMessage();
      return new Ending.NotRun(
          Why.FAILED, "What came from " + label + " could not be kept: " + why + ".");
    }
    if (givenUp && command.getExitStatus() == null && command.getExitSignal() == null) {
      return new Ending.Cancelled();
    }
    return Endings.of(command, broke || !client.isConnected(), label);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    if (input == Input.NOTHING) {
      throw new IOException("the command was started without standard input");
    }
    OutputStream in = command.getOutputStream();
    in.write(bytes);
    in.flush();
  }

  @Override
  public void stop() {
    Lines.closeLater(command.getOutputStream());
  }

  @Override
  public OptionalLong pid() {
    return words.pid();
  }

  @Override
  public void signalKill() {
    Endings.signalKill(command);
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    stop();
    if (!endsWithin(LAST_WORDS)) {
      killer.accept(this);
      givenUp = true;
      if (!endsWithin(AFTER_KILL)) {
        Lines.closeLater(command);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** An interrupt shortens the wait. */
  private boolean endsWithin(Duration time) {
    try {
      return ends.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return ends.getCount() == 0;
    }
  }
}
