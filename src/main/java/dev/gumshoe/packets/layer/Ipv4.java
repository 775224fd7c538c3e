package dev.gumshoe.packets.layer;

import dev.gumshoe.packets.checksum.Checksum;

/**
 * IPv4 (RFC 791).
 *
 * @param protocol what follows, a number of IANA's list
 * @param typeOfService DSCP and ECN
 * @param fragmentOffset in bytes
 * @param totalLength as the header says, with the header; 0 where the sender's offload left it
 */
public record Ipv4(
    Span span,
    Address source,
    Address destination,
    int protocol,
    int timeToLive,
    int typeOfService,
    int identification,
    boolean dontFragment,
    boolean moreFragments,
    int fragmentOffset,
    int totalLength,
    Checksum checksum)
    implements Layer {
  /** Whether it is a part of a datagram only. */
  public boolean fragment() {
    return moreFragments || fragmentOffset > 0;
  }
}
