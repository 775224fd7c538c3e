package dev.gumshoe.session;

import dev.gumshoe.remote.ConnectFailure;
import java.util.Optional;

/** Targets that are to be connected to. */
public interface NodeSource extends TargetSource {
  /**
   * Connects to all nodes now, so that questions come before the walk begins.
   *
   * @return the first failure, if any
   * @throws InterruptedException when the calling thread is interrupted; the source is still to be
   *     closed
   */
  Optional<ConnectFailure> connect() throws InterruptedException;
}
