package dev.gumshoe.packets.inspect;

import dev.gumshoe.packets.layer.Span;
import java.util.List;

/**
 * A layer of a packet, or a fact in one.
 *
 * @param text what it is
 * @param span its bytes in the packet; empty where it has none of its own
 * @param children facts, or layers in it
 */
public record LayerNode(String text, Span span, List<LayerNode> children) {
  public LayerNode {
    children = List.copyOf(children);
  }
}
