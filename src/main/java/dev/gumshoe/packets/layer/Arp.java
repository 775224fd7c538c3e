package dev.gumshoe.packets.layer;

/**
 * ARP for IPv4 over Ethernet (RFC 826).
 *
 * @param operation 1 asks, 2 answers
 */
public record Arp(
    Span span, int operation, Mac senderMac, Address sender, Mac targetMac, Address target)
    implements Layer {}
