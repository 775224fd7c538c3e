package dev.gumshoe.ui;

import dev.gumshoe.bundle.BundleKind;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.remote.NodeAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kept session, read.
 *
 * @param flow the flow as it was when the session began
 * @param journal its events
 * @param exercise the case that it was practised on, if it was
 */
public record ReadSession(Flow flow, Journal journal, Optional<Case> exercise) {
  /** Whether the walk came to an end. */
  public boolean concluded() {
    return journal.only(Event.Concluded.class).findAny().isPresent();
  }

  /** Nodes and bundles that it was on, by role, as one types them. */
  public Map<String, String> places() {
    var found = new LinkedHashMap<String, String>();
    nodes().forEach((role, address) -> found.put(role, address.toString()));
    for (Stamped stamped : journal.events()) {
      if (stamped.event() instanceof Event.RoleFilled(String role, String target, String what)
          && Stream.of(BundleKind.values()).anyMatch(kind -> kind.words().equals(what))) {
        found.put(role, target);
      }
    }
    return found;
  }

  /** The nodes that it was on, by role, as far as their labels are addresses. */
  public Map<String, NodeAddress> nodes() {
    var found = new LinkedHashMap<String, NodeAddress>();
    for (Event.RoleFilled filled : journal.only(Event.RoleFilled.class).toList()) {
      if (flow.roles().get(filled.role()) instanceof Role.OfNode) {
        try {
          found.put(filled.role(), NodeAddress.parse(filled.target()));
        } catch (IllegalArgumentException e) {
          // A recorded node has a name that is no address; the operator will say where to go.
        }
      }
    }
    return found;
  }
}
