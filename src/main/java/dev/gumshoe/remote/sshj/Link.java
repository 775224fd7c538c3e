package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import net.schmizz.sshj.SSHClient;
import org.jspecify.annotations.Nullable;

/** The connection to a node, made again when it is found broken. */
final class Link {
  private final Dialer dialer;
  private final Route route;
  private final SshOptions options;
  private final Prompts prompts;
  private final Set<String> acceptedOnce = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Connection connection;
  private volatile boolean closed;

  Link(Dialer dialer, Route route, SshOptions options, Prompts prompts) {
    this.dialer = dialer;
    this.route = route;
    this.options = options;
    this.prompts = prompts;
  }

  /** One more connection to the same node, made when it is first used. */
  Link another() {
    Link another = new Link(dialer, route, options, prompts);
    another.acceptedOnce.addAll(acceptedOnce);
    return another;
  }

  /** The live connection; a broken one is made again, once for each call. */
  SSHClient client() throws ConnectFailedException, InterruptedException {
    lock.lockInterruptibly();
    try {
      Connection current = connection;
      if (current != null && current.isAlive()) {
        return current.node();
      }
      if (current != null) {
        current.close();
      }
      Connection fresh = dialer.dial(route, options, prompts, acceptedOnce);
      connection = fresh;
      return fresh.node();
    } finally {
      lock.unlock();
    }
  }

  /** Another connection in place of one that turned out to be broken before it said so itself. */
  SSHClient renewed(SSHClient broken) throws ConnectFailedException, InterruptedException {
    lock.lockInterruptibly();
    try {
      if (connection != null && connection.node().equals(broken)) {
        connection.close();
        connection = null;
      }
      return client();
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of a connection that fell silent; the next one who needs one makes it. */
  void forget(SSHClient silent) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (connection != null && connection.node().equals(silent)) {
        connection.close();
        connection = null;
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
    lock.lock();
    try {
      if (connection != null) {
        connection.close();
        connection = null;
      }
    } finally {
      lock.unlock();
    }
  }
}
