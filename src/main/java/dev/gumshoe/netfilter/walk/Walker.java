package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Packet;
import java.util.List;

/**
 * Follows packets through a node. Made once for a node, used for any number of packets, by any
 * number of threads.
 */
public final class Walker {
  private final Node node;
  private final List<BaseChain> more;

  private Walker(Node node, List<BaseChain> more) {
    this.node = node;
    this.more = more;
  }

  /** A walker through this node. */
  public static Walker of(Node node) {
    return of(node, List.of());
  }

  /** A walker through this node, which has these base chains too. */
  public static Walker of(Node node, List<BaseChain> more) {
    return new Walker(node, more);
  }

  /** All ways that a packet may go. */
  public Walk walk(Packet packet) {
    var path =
        new Path(
            new Fate.Undetermined("not built yet: " + node.rules().size() + more.size()),
            packet,
            List.of(),
            List.of());
    return new Walk(packet, List.of(path), false);
  }
}
