package dev.gumshoe.ui.triage;

import dev.gumshoe.remote.NodeAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The nodes to look at, as an operator types them in one line: addresses with spaces or commas
 * between them, and {@code cluster=ADDRESS} for a machine with kubectl.
 *
 * @param nodes by what was typed
 * @param cluster the machine with kubectl
 */
public record ChosenNodes(Map<String, NodeAddress> nodes, Optional<NodeAddress> cluster) {
  private static final String CLUSTER = "cluster=";

  public ChosenNodes {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
  }

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException with a sentence for the operator
   */
  public static ChosenNodes parse(String typed) {
    var nodes = new LinkedHashMap<String, NodeAddress>();
    Optional<NodeAddress> cluster = Optional.empty();
    for (String word : typed.strip().split("[\\s,]+")) {
      if (word.startsWith(CLUSTER)) {
        cluster = Optional.of(NodeAddress.parse(word.substring(CLUSTER.length())));
      } else if (!word.isEmpty()) {
        nodes.put(word, NodeAddress.parse(word));
      }
    }
    if (nodes.isEmpty() && cluster.isEmpty()) {
      throw new IllegalArgumentException("Name at least one node, as user@host.");
    }
    return new ChosenNodes(nodes, cluster);
  }
}
