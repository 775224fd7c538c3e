package dev.gumshoe.packets.layer;

/**
 * Ethernet.
 *
 * @param etherType what follows; below 0x600 it is a length, and LLC follows (IEEE 802.3)
 */
public record Ethernet(Span span, Mac destination, Mac source, int etherType) implements Layer {}
