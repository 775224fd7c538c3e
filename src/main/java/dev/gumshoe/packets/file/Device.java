package dev.gumshoe.packets.file;

/**
 * What packets were captured on.
 *
 * @param linkType what its packets begin with
 * @param snapLength how much of a packet was captured at most, in bytes
 * @param name such as {@code eth0}; empty where the file does not say (pcap never does)
 */
public record Device(int linkType, long snapLength, String name) {}
