package dev.gumshoe.session;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Order;
import dev.gumshoe.flow.Role;
import java.util.function.Consumer;

/** Nodes of the past: they answer what they answered then, at once, and nothing is connected. */
public interface RecordedNodes {
  /**
   * Finds what filled a role.
   *
   * @param events is told of it: one event
   */
  void fill(Role role, Consumer<Event> events);

  /**
   * Answers an order of the engine.
   *
   * @param events is told of it, the end last
   */
  void perform(Order order, Consumer<Event> events);
}
