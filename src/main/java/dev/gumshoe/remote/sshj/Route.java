package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.openssh.HostSettings;
import dev.gumshoe.remote.openssh.SshConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The hosts from here to a node.
 *
 * @param hops the jump hosts in order, and last the node
 */
record Route(List<Hop> hops) {
  private static final int LONGEST = 8;

  Route {
    hops = List.copyOf(hops);
  }

  /** Works the route out from the configuration. */
  static Route to(NodeAddress address, SshOptions options) throws ConnectFailedException {
    Path file = options.config().orElse(options.home().resolve(".ssh").resolve("config"));
    try {
      List<Hop> hops = new ArrayList<>();
      add(address, SshConfig.read(file, options.home()), hops, 0);
      return new Route(hops);
    } catch (IOException e) {
      throw bad(address, file + " cannot be read (" + e.getMessage() + ")");
    }
  }

  /**
   * Of several jump hosts only the first is itself reached as its own settings say (ssh(1), -J).
   */
  private static void add(NodeAddress address, SshConfig config, List<Hop> hops, int depth)
      throws ConnectFailedException {
    if (depth >= LONGEST) {
      throw bad(address, "ProxyJump goes through more than " + LONGEST + " hosts, or in a circle");
    }
    HostSettings settings = config.settings(address, System.getProperty("user.name"));
    boolean first = true;
    for (String jump : settings.jumps()) {
      NodeAddress next = parsed(jump, address);
      if (next.host().equalsIgnoreCase(address.host())) {
        continue;
      }
      if (first) {
        add(next, config, hops, depth + 1);
        first = false;
      } else {
        hops.add(new Hop(next, config.settings(next, System.getProperty("user.name"))));
      }
    }
    hops.add(new Hop(address, settings));
  }

  private static NodeAddress parsed(String jump, NodeAddress address)
      throws ConnectFailedException {
    try {
      return NodeAddress.parse(jump);
    } catch (IllegalArgumentException e) {
      throw bad(address, "ProxyJump: " + e.getMessage());
    }
  }

  private static ConnectFailedException bad(NodeAddress address, String reason) {
    return new ConnectFailedException(
        new ConnectFailure.BadConfiguration(address.toString(), reason));
  }

  Hop node() {
    return hops.getLast();
  }

  List<String> warnings() {
    return hops.stream().flatMap(hop -> hop.settings().warnings().stream()).distinct().toList();
  }
}
