package dev.gumshoe.packets.layer;

/**
 * VXLAN (RFC 7348); an Ethernet frame follows.
 *
 * @param network the VNI
 */
public record Vxlan(Span span, int network) implements Layer {}
