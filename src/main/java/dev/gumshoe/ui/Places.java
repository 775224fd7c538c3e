package dev.gumshoe.ui;

import dev.gumshoe.remote.NodeAddress;
import java.nio.file.Path;
import java.util.Map;

/** What the operator fills the node roles of a flow with. What was gathered is past: not both. */
public sealed interface Places {
  /**
   * Nodes over SSH.
   *
   * @param byRole their addresses
   */
  record Nodes(Map<String, NodeAddress> byRole) implements Places {
    public Nodes {
      byRole = Map.copyOf(byRole);
    }
  }

  /**
   * Bundles that somebody gathered.
   *
   * @param byRole their folders or archives; one may be there for several roles
   */
  record Bundles(Map<String, Path> byRole) implements Places {
    public Bundles {
      byRole = Map.copyOf(byRole);
    }
  }
}
