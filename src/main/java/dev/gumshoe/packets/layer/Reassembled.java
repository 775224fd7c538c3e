package dev.gumshoe.packets.layer;

import dev.gumshoe.packets.file.Bytes;
import java.util.List;

/**
 * The datagram of which this packet was the last fragment to come.
 *
 * @param span the fragment
 * @param bytes all of it; the spans of {@code layers} count in these
 * @param fragments of how many it was made
 * @param layers what is in it
 */
public record Reassembled(Span span, Bytes bytes, int fragments, List<Layer> layers)
    implements Layer {
  public Reassembled {
    layers = List.copyOf(layers);
  }
}
