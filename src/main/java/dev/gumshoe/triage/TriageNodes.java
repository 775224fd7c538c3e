package dev.gumshoe.triage;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The nodes that were chosen, by the names that the triage's targets know them by.
 *
 * @param nodes in the operator's order
 * @param cluster the machine with kubectl, if one was named
 */
public record TriageNodes(List<String> nodes, Optional<String> cluster) {
  public TriageNodes {
    nodes = List.copyOf(nodes);
  }

  /**
   * Who fills the roles of a flow: each node is the first one once. A flow that needs more nodes
   * takes those that come next; where there are not enough, the role stays open.
   *
   * @return by name of the role, once for each time that the flow is to be tried
   */
  List<Map<String, String>> fillings(Flow flow) {
    List<Role.OfNode> roles =
        flow.roles().values().stream()
            .flatMap(role -> role instanceof Role.OfNode node ? Stream.of(node) : Stream.empty())
            .toList();
    List<Role.OfNode> ofNodes = roles.stream().filter(role -> !role.kubectl()).toList();
    var fillings = new ArrayList<Map<String, String>>();
    for (int first = 0; first < (ofNodes.isEmpty() ? 1 : nodes.size()); first++) {
      var filling = new LinkedHashMap<String, String>();
      for (int i = 0; i < ofNodes.size() && i < nodes.size(); i++) {
        filling.put(ofNodes.get(i).name(), nodes.get((first + i) % nodes.size()));
      }
      roles.stream()
          .filter(Role.OfNode::kubectl)
          .forEach(role -> cluster.ifPresent(name -> filling.put(role.name(), name)));
      fillings.add(filling);
    }
    return fillings;
  }
}
