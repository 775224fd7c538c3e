package dev.gumshoe.remote.listening;

import dev.gumshoe.evidence.Capture;
import java.nio.file.Path;

/** Something that happens while a plan runs. */
public sealed interface ListeningEvent {
  /** tcpdump has been started on a device; it does not listen yet. */
  record Started(String point, String device, String command, Path file)
      implements ListeningEvent {}

  /** A point listens. */
  record Listens(String point) implements ListeningEvent {}

  /** So much is in a point's file by now. */
  record Received(String point, long packets, long bytes) implements ListeningEvent {}

  /** Every point listens or has failed, and the trigger runs now. */
  record TriggerStarted(String command) implements ListeningEvent {}

  /** The trigger has ended. */
  record TriggerEnded(Capture capture) implements ListeningEvent {}

  /** A point is done; nothing more happens to it. Comes when the plan is cancelled, too. */
  record Done(PointHeard heard) implements ListeningEvent {}
}
