package dev.gumshoe.remote.sshj;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.Session;

/** A connection that carries streams: the one of the commands, or one for streams alone. */
final class Lane {
  /** sshd allows ten sessions a connection (MaxSessions); two are left for killing. */
  private static final int MOST_ALONE = 8;

  private static final int MOST_SHARED = 4;

  private final Link link;
  private final int most;
  private final Semaphore slots;
  private final boolean shared;
  private int carried;

  private Lane(Link link, int most, Semaphore slots, boolean shared) {
    this.link = link;
    this.most = most;
    this.slots = slots;
    this.shared = shared;
  }

  /** The connection of the commands, whose slots each stream takes one of. */
  static Lane shared(Link link, Semaphore slots) {
    return new Lane(link, MOST_SHARED, slots, true);
  }

  /** A connection for streams alone. */
  static Lane alone(Link link) {
    return new Lane(link, MOST_ALONE, new Semaphore(MOST_ALONE), false);
  }

  Link link() {
    return link;
  }

  /** Takes a place, when one is free. */
  boolean take() {
    boolean taken = carried < most && slots.tryAcquire();
    carried += taken ? 1 : 0;
    return taken;
  }

  /** Gives a place back; a connection that carries nothing is closed when it is for streams. */
  void giveBack() {
    carried--;
    slots.release();
    if (carried == 0 && !shared) {
      link.close();
    }
  }

  /**
   * Starts a line in a session of its own. Where commands use the connection too, only when the
   * server has a session left for them after that.
   */
  Session.Command exec(SSHClient client, String line) throws IOException {
    if (!shared) {
      return execIn(Execution.opened(client), line);
    }
    Session left = Execution.opened(client);
    try {
      return execIn(Execution.opened(client), line);
    } finally {
      Lines.closeQuietly(left);
    }
  }

  private static Session.Command execIn(Session session, String line) throws IOException {
    try {
      return session.exec(line);
    } catch (IOException | RuntimeException e) {
      Lines.closeLater(session);
      throw e;
    }
  }
}
