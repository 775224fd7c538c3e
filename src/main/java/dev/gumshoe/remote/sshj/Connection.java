package dev.gumshoe.remote.sshj;

import java.util.List;
import net.schmizz.sshj.SSHClient;

/**
 * A node's connection with those of the jump hosts that carry it.
 *
 * @param clients from here to the node
 */
record Connection(List<SSHClient> clients) implements AutoCloseable {
  Connection {
    clients = List.copyOf(clients);
  }

  SSHClient node() {
    return clients.getLast();
  }

  boolean isAlive() {
    return clients.stream().allMatch(SSHClient::isConnected);
  }

  @Override
  public void close() {
    clients.reversed().forEach(Lines::closeQuietly);
  }
}
