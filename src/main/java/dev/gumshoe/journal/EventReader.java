package dev.gumshoe.journal;

import dev.gumshoe.engine.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Makes events of lines. */
final class EventReader {
  private static final List<String> ENVELOPE = List.of("v", "n", "at", "prev");

  private final EventCodec codec;
  private final Offload offload;

  EventReader(Path session) {
    this.codec = new EventCodec(new KeptTexts(session));
    this.offload = new Offload(new Attachments(session), codec);
  }

  EventCodec codec() {
    return codec;
  }

  /** What remains of a line that was checked before: the event itself. */
  ObjectNode parse(String line) {
    ObjectNode node = (ObjectNode) codec.parse(line);
    node.remove(ENVELOPE);
    return node;
  }

  /** The event; outputs and facts that were moved out of its line are read when looked at. */
  Event event(ObjectNode node) throws IOException {
    offload.in(node);
    return codec.fromTree(node);
  }
}
