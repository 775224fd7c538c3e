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
    Part all = Part.of(packet.bytes().length(), packet.originalLength());
    Links.decode(walk, packet.linkType(), all);
    return new Decoded(packet, walk.layers());
  }
}
