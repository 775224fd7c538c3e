package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.file.RawPacket;

/**
 * Takes packets apart. Give it the packets of a file in their order: it puts fragments together.
 * Whatever the bytes are, there is an answer and no exception. Not safe for more than one thread.
 */
public final class Decoder {
  private final Fragments fragments = Fragments.empty();

  /** With no fragments waiting. */
  public Decoder() {}

  /** Takes a packet apart. */
  public Decoded decode(RawPacket packet) {
    Walk walk = Walk.of(packet.bytes(), fragments);
    int end = packet.bytes().length();
    // A file may claim that less was on the wire than it holds; what it holds counts.
    Links.decode(walk, packet.linkType(), new Part(0, end, Math.max(end, packet.originalLength())));
    return new Decoded(packet, walk.layers());
  }
}
