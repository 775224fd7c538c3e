package dev.gumshoe.packets.inspect;

import dev.gumshoe.packets.file.Bytes;
import java.util.List;

/**
 * A packet, taken apart.
 *
 * @param summary one line
 * @param layers from the outside in
 * @param bytes what was captured of it
 * @param originalLength how long it was, in bytes
 */
public record Inspection(String summary, List<LayerNode> layers, Bytes bytes, long originalLength) {
  public Inspection {
    layers = List.copyOf(layers);
  }
}
