package dev.gumshoe.session;

import dev.gumshoe.engine.Event;
import dev.gumshoe.journal.Attachments;

/** Where packet captures are told of, and where their files are kept. */
interface PacketLog {
  /** Makes an event happen. */
  void happen(Event event);

  /** Tells how they go. */
  void tell(PacketProgress progress);

  /** Where their files are kept. */
  Attachments attachments();
}
