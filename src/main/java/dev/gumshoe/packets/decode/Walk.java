package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Cut;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Malformed;
import dev.gumshoe.packets.layer.Payload;
import java.util.ArrayList;
import java.util.List;

/** The way through one packet: its bytes, and the layers that were found. */
final class Walk {
  /** Headers in one packet, tunnels in tunnels included; no honest packet has so many. */
  private static final int DEEPEST = 64;

  private final Bytes bytes;
  private final int depth;
  private final Fragments fragments;
  private final List<Layer> layers = new ArrayList<>();

  private Walk(Bytes bytes, int depth, Fragments fragments) {
    this.bytes = bytes;
    this.depth = depth;
    this.fragments = fragments;
  }

  static Walk of(Bytes bytes, Fragments fragments) {
    return new Walk(bytes, 0, fragments);
  }

  /** Through a packet inside this one, in bytes of its own. */
  Walk into(Bytes inner) {
    return new Walk(inner, depth + layers.size() + 1, fragments);
  }

  /** Through a packet that this one quotes: its fragments are none of the receiver's. */
  Walk quoted() {
    return new Walk(bytes, depth + layers.size() + 1, Fragments.none());
  }

  Bytes bytes() {
    return bytes;
  }

  Fragments fragments() {
    return fragments;
  }

  void add(Layer layer) {
    layers.add(layer);
  }

  /** Puts a layer in the place of the one that was added as this number. */
  void replace(int index, Layer layer) {
    layers.set(index, layer);
  }

  /** The innermost layer with a checksum; the last where none has. There is at least one layer. */
  Layer last() {
    for (Layer layer : layers.reversed()) {
      if (layer.checksum() != Checksum.ABSENT) {
        return layer;
      }
    }
    return layers.getLast();
  }

  int size() {
    return layers.size();
  }

  List<Layer> layers() {
    return List.copyOf(layers);
  }

  /** Whether a header of this length is there; where it is not, that becomes a layer. */
  boolean has(Part part, int length, String what) {
    if (depth + layers.size() >= DEEPEST) {
      malformed(part, "there are more than " + DEEPEST + " headers in this packet");
      return false;
    }
    if (part.has(length)) {
      return true;
    }
    if (part.cut()) {
      add(new Cut(part.span(), what));
    } else {
      malformed(
          part, "the %s needs %d bytes, and %d are left".formatted(what, length, part.length()));
    }
    return false;
  }

  void malformed(Part part, String why) {
    add(new Malformed(part.span(), why));
  }

  /** What is left is not decoded. Nothing is added where nothing is left. */
  void payload(Part part, String what) {
    if (part.length() > 0) {
      add(new Payload(part.span(), what));
    }
  }
}
