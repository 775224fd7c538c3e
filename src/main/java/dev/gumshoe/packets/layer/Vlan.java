package dev.gumshoe.packets.layer;

/**
 * A VLAN tag (IEEE 802.1Q).
 *
 * @param tagType 0x8100 for a customer's tag, 0x88a8 or 0x9100 for a provider's
 * @param id 0 to 4095
 * @param priority 0 to 7
 * @param etherType what follows
 */
public record Vlan(Span span, int tagType, int id, int priority, int etherType) implements Layer {}
