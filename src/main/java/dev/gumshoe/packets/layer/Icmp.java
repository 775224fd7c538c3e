package dev.gumshoe.packets.layer;

import dev.gumshoe.packets.checksum.Checksum;
import java.util.List;

/**
 * ICMP (RFC 792) or ICMPv6 (RFC 4443).
 *
 * @param version 4, or 6 for ICMPv6
 * @param rest the four bytes after the checksum: identifier and sequence of an echo, the MTU of
 *     "fragmentation needed" and "packet too big"
 * @param quoted the packet that an error is about; empty for other messages. Spans count in the
 *     packet that was captured; it is mostly only a beginning, so that a {@link Cut} there is no
 *     fault
 */
public record Icmp(
    Span span, int version, int type, int code, long rest, Checksum checksum, List<Layer> quoted)
    implements Layer {
  public Icmp {
    quoted = List.copyOf(quoted);
  }

  /** The words that iptables has for type and code: {@code port-unreachable}. */
  public String words() {
    return IcmpWords.of(version, type, code);
  }
}
