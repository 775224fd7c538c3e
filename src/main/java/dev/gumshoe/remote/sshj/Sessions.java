package dev.gumshoe.remote.sshj;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.RemoteLine;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.OpenFailException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs lines on a node, and sees to it that none goes on running there. */
final class Sessions {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final Duration TRIAL_LIMIT = Duration.ofSeconds(15);
  private static final Duration KILL_LIMIT = Duration.ofSeconds(3);
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);
  private static final int TRIAL_OUTPUT = 1 << 16;
  private static final int OPEN_TRIES = 20;

  private final String label;
  private final Link link;
  private final Rights rights;
  private final Semaphore kills = new Semaphore(2);

  /** What a line came to. */
  record Result(Ending ending, Output stdout, Output stderr) {}

  Sessions(String label, Link link, Rights rights) {
    this.label = label;
    this.link = link;
    this.rights = rights;
  }

  /** Runs a command; its time begins when its session is open. */
  Result run(Command command, RemoteLine.Root root, String mark)
      throws ConnectFailedException, InterruptedException {
    SSHClient client = link.client();
    try {
      return run(client, command, root, mark);
    } catch (Execution.BrokenBeforeException e) {
      LOG.debug("Connecting to {} again", label, e);
    }
    SSHClient fresh = link.renewed(client);
    try {
      return run(fresh, command, root, mark);
    } catch (Execution.BrokenBeforeException e) {
      return new Result(notOpened(fresh, e), Output.EMPTY, Output.EMPTY);
    }
  }

  private Result run(SSHClient client, Command command, RemoteLine.Root root, String mark)
      throws Execution.BrokenBeforeException, InterruptedException {
    String line = RemoteLine.of(command.argv(), root, mark, command.limit());
    Optional<char[]> secret = rights.secretFor(root);
    try (Execution execution =
        start(client, line, new Preamble(mark), command.outputLimit(), secret)) {
      return finish(execution, client, root, mark, command.limit());
    } catch (Execution.BrokenBeforeException e) {
      throw e;
    } catch (IOException | IllegalStateException e) {
      LOG.debug("No session on {}", label, e);
      return new Result(notOpened(client, e), Output.EMPTY, Output.EMPTY);
    } finally {
      secret.ifPresent(chars -> Arrays.fill(chars, '\0'));
    }
  }

  private Result finish(
      Execution execution, SSHClient client, RemoteLine.Root root, String mark, Duration limit)
      throws InterruptedException {
    boolean ended;
    try {
      ended = execution.await(limit);
    } catch (InterruptedException e) {
      kill(execution, client, root, mark);
      throw e;
    }
    if (ended) {
      return new Result(execution.ending(label), execution.stdout(), execution.stderr());
    }
    kill(execution, client, root, mark);
    boolean silent = !execution.await(LAST_WORDS) && !answers(client, mark);
    if (silent) {
      link.forget(client);
    }
    return new Result(
        silent ? Endings.silent(label) : new Ending.TimedOut(limit),
        execution.stdout(),
        execution.stderr());
  }

  /** Whether the node still answers on this connection, after a command that did not end. */
  private boolean answers(SSHClient client, String mark) throws InterruptedException {
    var trial =
        new FutureTask<>(
            () -> {
              try (Execution execution =
                  Execution.start(
                      client, "true", new Preamble(mark), TRIAL_OUTPUT, Optional.empty())) {
                return execution.await(KILL_LIMIT);
              }
            });
    Thread.ofVirtual().name("ssh-answers").start(trial);
    try {
      return trial.get(KILL_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("{} does not answer", label, e);
      return false;
    }
  }

  /** A server that allows fewer sessions than most refuses some for as long as others run. */
  private static Execution start(
      SSHClient client, String line, Preamble preamble, int limit, Optional<char[]> secret)
      throws IOException, InterruptedException {
    for (int i = 1; ; i++) {
      try {
        return Execution.start(client, line, preamble, limit, secret);
      } catch (OpenFailException e) {
        if (i == OPEN_TRIES || !client.isConnected()) {
          throw e;
        }
        Thread.sleep(100L * i);
      }
    }
  }

  Ending.NotRun notOpened(SSHClient client, Exception e) {
    return client.isConnected() && !(e instanceof Execution.BrokenBeforeException)
        ? new Ending.NotRun(
            Why.FAILED, label + " did not open a session for the command: " + e.getMessage() + ".")
        : new Ending.NotRun(
            Why.NOT_CONNECTED,
            "The connection to " + label + " is broken. Run it again to reconnect.");
  }

  /**
   * Kills what runs, and comes back when the node has been told. On a thread of its own, as the
   * calling one may have been interrupted.
   */
  void kill(Killable execution, SSHClient client, RemoteLine.Root root, String mark) {
    Thread killer =
        Thread.ofVirtual()
            .name("ssh-kill")
            .start(
                () -> {
                  if (!killByPid(execution, client, root, mark)) {
                    execution.signalKill();
                  }
                });
    boolean interrupted = false;
    long end = System.nanoTime() + KILL_LIMIT.toNanos();
    while (killer.isAlive() && System.nanoTime() < end) {
      try {
        killer.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the node has done it. */
  private boolean killByPid(
      Killable execution, SSHClient client, RemoteLine.Root root, String mark) {
    OptionalLong pid = execution.pid();
    if (pid.isEmpty() || !client.isConnected()) {
      return false;
    }
    try {
      kills.acquire();
      Optional<char[]> secret = rights.secretFor(root);
      String line = RemoteLine.killing(pid.getAsLong(), root, mark);
      try (Execution kill =
          Execution.start(client, line, new Preamble(mark), TRIAL_OUTPUT, secret)) {
        return kill.await(KILL_LIMIT) && kill.ending(label).equals(new Ending.Exited(0));
      } finally {
        kills.release();
        secret.ifPresent(chars -> Arrays.fill(chars, '\0'));
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("Process {} on {} could not be killed", pid.getAsLong(), label, e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Runs a short line that tells about the account's rights. */
  Rights.Outcome trial(String line, String mark, Optional<char[]> secret)
      throws InterruptedException {
    try {
      SSHClient client = link.client();
      try (Execution execution = start(client, line, new Preamble(mark), TRIAL_OUTPUT, secret)) {
        boolean ended = execution.await(TRIAL_LIMIT);
        Ending ending =
            ended
                ? execution.ending(label)
                : new Ending.NotRun(Why.TIMED_OUT, label + " did not answer to: " + line);
        return new Rights.Outcome(ending, execution.stdout().text(), execution.stderr().text());
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("No session on {}", label, e);
      return outcome(
          new Ending.NotRun(Why.NOT_CONNECTED, "The connection to " + label + " broke."));
    } catch (ConnectFailedException e) {
      return outcome(new Ending.NotRun(Why.NOT_CONNECTED, e.failure().sentence()));
    }
  }

  private static Rights.Outcome outcome(Ending.NotRun ending) {
    return new Rights.Outcome(ending, "", "");
  }
}
