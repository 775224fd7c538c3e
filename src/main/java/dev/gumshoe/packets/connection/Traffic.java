package dev.gumshoe.packets.connection;

/**
 * What went one way.
 *
 * @param bytes of the packets as they were on the wire, headers of the link included
 */
public record Traffic(long packets, long bytes) {}
