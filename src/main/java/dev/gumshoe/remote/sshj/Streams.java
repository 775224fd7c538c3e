package dev.gumshoe.remote.sshj;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Running;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams of a node. They last, so they must not take the sessions away from commands: a few go
 * over the node's connection as long as the server has a session left there, the others over
 * connections of their own.
 */
final class Streams {
  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
  private static final int MOST_LANES = 8;

  private final String label;
  private final Rights rights;
  private final Sessions sessions;
  private final List<Lane> lanes = new ArrayList<>();
  private final ReentrantLock opening = new ReentrantLock();

  /**
   * Nothing is connected yet.
   *
   * @param slots of the commands on the node's connection
   */
  Streams(String label, Link link, Rights rights, Sessions sessions, Semaphore slots) {
    this.label = label;
    this.rights = rights;
    this.sessions = sessions;
    lanes.add(Lane.shared(link, slots));
    for (int i = 1; i < MOST_LANES; i++) {
      lanes.add(Lane.alone(link.another()));
    }
  }

  /** Starts a stream where there is room for it. */
  Running start(StreamOrder order) throws ConnectFailedException, InterruptedException {
    opening.lockInterruptibly();
    try {
      for (Lane lane : lanes) {
        Optional<Running> started = lane.take() ? start(order, lane) : Optional.empty();
        if (started.isPresent()) {
          return started.get();
        }
      }
      return Running.notStarted(
          new Ending.NotRun(
              Why.FAILED, label + " lets no more sessions be opened for " + program(order) + "."));
    } finally {
      opening.unlock();
    }
  }

  private static String program(StreamOrder order) {
    return order.command().argv().getFirst();
  }

  /** Empty when the server refuses a session on this connection. */
  private Optional<Running> start(StreamOrder order, Lane lane)
      throws ConnectFailedException, InterruptedException {
    boolean started = false;
    try {
      Running running = start(order, lane, lane.link().client(), true);
      started = true;
      return Optional.of(running);
    } catch (OpenFailException e) {
      LOG.debug("{} opens no session here", label, e);
      return Optional.empty();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("No stream from {}", label, e);
      return Optional.of(
          Running.notStarted(
              new Ending.NotRun(
                  Why.NOT_CONNECTED,
                  "The connection to " + label + " is broken. Run it again to reconnect.")));
    } finally {
      if (!started) {
        lane.giveBack();
      }
    }
  }

  private Running start(StreamOrder order, Lane lane, SSHClient client, boolean again)
      throws IOException, ConnectFailedException, InterruptedException {
    Optional<char[]> secret = rights.secretFor(order.root());
    Session.Command command;
    try {
      command = lane.exec(client, order.line());
      tell(secret, command);
    } catch (Execution.BrokenBeforeException e) {
      if (!again) {
        throw e;
      }
      return start(order, lane, lane.link().renewed(client), false);
    } finally {
      secret.ifPresent(chars -> Arrays.fill(chars, '\0'));
    }
    return Streamed.of(
        client,
        command,
        new Preamble(order.mark()),
        label,
        order.input(),
        order.sink(),
        stream -> sessions.kill(stream, client, order.root(), order.mark()),
        () -> released(lane));
  }

  private static void tell(Optional<char[]> secret, Session.Command command) {
    try {
      SecretLine.write(secret, command.getOutputStream());
    } catch (IOException e) {
      LOG.debug("The command did not take its standard input", e);
    }
  }

  private void released(Lane lane) {
    opening.lock();
    try {
      lane.giveBack();
    } finally {
      opening.unlock();
    }
  }

  /** Closes the connections that are for streams alone. */
  void close() {
    lanes.stream().skip(1).forEach(lane -> lane.link().close());
  }
}
