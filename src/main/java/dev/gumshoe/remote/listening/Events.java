package dev.gumshoe.remote.listening;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells events one at a time; a listener that fails does not stop what is being listened to. */
final class Events {
  private static final Logger LOG = LoggerFactory.getLogger(Events.class);
  private final Consumer<ListeningEvent> listener;

  Events(Consumer<ListeningEvent> listener) {
    this.listener = listener;
  }

  synchronized void tell(ListeningEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      LOG.warn("A listener failed at {}", event, e);
    }
  }
}
