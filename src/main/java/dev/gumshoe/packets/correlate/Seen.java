package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.layer.Cooked.Way;
import dev.gumshoe.packets.layer.Tcp;
import java.util.Optional;

/**
 * A packet at a point: the innermost one, where tunnels carry it.
 *
 * @param point number of the point, from 0
 * @param frame its number in the file, from 1
 * @param time by the operator's clock, in nanoseconds since 1970
 * @param key what stays through address translation: of TCP numbers and flags, of others payload
 * @param ident identification of the IP header; 0 where it tells nothing, and in IPv6
 * @param stamp the sender's TCP time stamp; -1 where there is none
 * @param hops time to live
 * @param flags of TCP; of ICMP its type
 * @param length of the payload
 * @param tunnel what carries it, in words; else empty
 * @param place interface and way, of {@code -i any}; what it came by
 * @param way whether it came or went, where the file says
 * @param quote what an ICMP error is about
 * @param opaque whether what it carries is encrypted, so that other packets may be in it
 */
record Seen(
    int point,
    long frame,
    long time,
    Ends ends,
    long key,
    int ident,
    long stamp,
    int hops,
    int flags,
    long sequence,
    long acknowledgement,
    int length,
    Sum sum,
    String tunnel,
    long place,
    Way way,
    Optional<Quote> quote,
    boolean opaque) {
  private static final int ECHO = 8;
  private static final int ECHO_6 = 128;
  private static final long MOST_BETWEEN_DEVICES = 150_000_000L;
  private static final long MOST_BETWEEN_STAMPS = 1_000_000_000L;

  /**
   * A packet that an ICMP error is about.
   *
   * @param sequence of TCP; -1 where it is not known
   * @param words what the error says
   */
  record Quote(Ends ends, long sequence, String words, int type, int code) {}

  boolean has(int flag) {
    return ends.protocol() == Ends.TCP && (flags & flag) != 0;
  }

  boolean syn() {
    return has(Tcp.SYN) && !has(Tcp.ACK) && !has(Tcp.RST);
  }

  boolean synAck() {
    return has(Tcp.SYN) && has(Tcp.ACK) && !has(Tcp.RST);
  }

  /** Whether it asks for an ICMP echo. */
  boolean echo() {
    return ends.protocol() == Ends.ICMP && flags == ECHO
        || ends.protocol() == Ends.ICMPV6 && flags == ECHO_6;
  }

  /** The sequence number behind it, modulo 2³². */
  int end() {
    return (int) sequence + length + (has(Tcp.SYN) ? 1 : 0) + (has(Tcp.FIN) ? 1 : 0);
  }

  /** Whether headers prove that this is that packet, and not one of the same content. */
  boolean exactly(Seen that) {
    if (key != that.key || ident != that.ident || stamp != that.stamp) {
      return false;
    }
    return ident != 0 || stamp >= 0;
  }

  /** Whether headers prove that this is not that packet, though the content is the same. */
  boolean notExactly(Seen that) {
    return ident != 0 && that.ident != 0 && ident != that.ident
        || stamp >= 0 && that.stamp >= 0 && stamp != that.stamp;
  }

  /**
   * Whether this is that packet again, at the same point: on its way through another interface of
   * the machine, or another form of it. Where headers do not prove it, another interface and next
   * to no time between must.
   */
  boolean againAt(Seen that) {
    long between = Math.abs(time - that.time);
    if (key != that.key || notExactly(that)) {
      return false;
    }
    if (ident != 0 && that.ident != 0) {
      return true;
    }
    if (stamp >= 0 && that.stamp >= 0) {
      return between <= MOST_BETWEEN_STAMPS;
    }
    boolean elsewhere =
        place != that.place
            || hops != that.hops
            || !tunnel.equals(that.tunnel)
            || !ends.equals(that.ends);
    return elsewhere && between <= MOST_BETWEEN_DEVICES;
  }
}
