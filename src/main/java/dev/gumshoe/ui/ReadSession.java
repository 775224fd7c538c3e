package dev.gumshoe.ui;

import dev.gumshoe.engine.Event;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.remote.NodeAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
