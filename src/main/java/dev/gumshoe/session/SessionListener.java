package dev.gumshoe.session;

import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;

/** Hears of every event, after it is on disk. Called by the thread that it happened on. */
@FunctionalInterface
public interface SessionListener {
  /**
   * An event has happened.
   *
   * @param event the event
   * @param state the state after it
   */
  void happened(Stamped event, SessionState state);

  /** Packet captures that run go on. Several times a second; has to be quick. */
  default void heard(PacketProgress progress) {}
}
