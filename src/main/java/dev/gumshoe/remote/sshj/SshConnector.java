package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;

/**
 * Connects to nodes over SSH, through jump hosts where the configuration says so. One for the whole
 * application, as it counts the handshakes that stand open.
 */
public final class SshConnector implements Connector {
  private final Dialer dialer = new Dialer();

  @Override
  public Result connect(NodeAddress address, SshOptions options, Prompts prompts)
      throws InterruptedException {
    try {
      Route route = Route.to(address, options);
      SshNode node = new SshNode(route, new Link(dialer, route, options, prompts), prompts);
      node.connect();
      return new Result.Connected(node, route.warnings());
    } catch (ConnectFailedException e) {
      return new Result.Failed(e.failure());
    }
  }
}
