package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.openssh.HostSettings;
import dev.gumshoe.remote.openssh.KnownHosts;

/**
 * One host on the way to a node, or the node.
 *
 * @param address as it was written
 * @param settings what the configuration says about it
 */
record Hop(NodeAddress address, HostSettings settings) {
  /** As in messages: {@code root@10.0.0.13}, {@code root@10.0.0.13:2222}. */
  String account() {
    String host = settings.hostName();
    boolean six = host.indexOf(':') >= 0 && settings.port() != 22;
    String name = six ? "[" + host + "]" : host;
    return settings.user() + "@" + name + (settings.port() == 22 ? "" : ":" + settings.port());
  }

  /** What the operator calls it: the account, and the host as it was written. */
  String label() {
    String port = settings.port() == 22 ? "" : ":" + settings.port();
    boolean six = address.host().indexOf(':') >= 0 && !port.isEmpty();
    return settings.user() + "@" + (six ? "[" + address.host() + "]" : address.host()) + port;
  }

  /** The name under which its key is on file. */
  String keyName() {
    return settings.keyAlias().isEmpty()
        ? KnownHosts.nameOf(settings.hostName(), settings.port())
        : settings.keyAlias();
  }
}
