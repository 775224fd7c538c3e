package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;

/** Connects to nodes over SSH, through jump hosts where the configuration says so. */
public final class SshConnector implements Connector {
  @Override
  public Result connect(NodeAddress address, SshOptions options, Prompts prompts)
      throws InterruptedException {
    throw new UnsupportedOperationException(address.toString());
  }
}
