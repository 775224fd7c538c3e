package dev.gumshoe.remote.listening;

import java.time.Duration;

/**
 * When captures end. Packets and bytes are limits of each point by itself; the others go on when
 * one has reached them.
 *
 * @param time from when all listen
 * @param grace how long to go on listening after the trigger has ended: for what is still on its
 *     way, and for tcpdump before 4.7, which may hold packets back for a second
 * @param packets of one point; at least 1, at most 2147483647 (what tcpdump takes)
 * @param bytes of one point's file
 * @param snapLength bytes kept of each packet, 1 to 262144 (tcpdump's own limit)
 * @param bufferKib the kernel's buffer for one point, in KiB
 */
public record Limits(
    Duration time, Duration grace, long packets, long bytes, int snapLength, int bufferKib) {
  /** tcpdump's own limit on the length of a packet. */
  public static final int MOST_SNAP_LENGTH = 262_144;

  /** A minute, 100,000 packets, 64 MiB, headers and a little more, a buffer of 4 MiB. */
  public static final Limits USUAL =
      new Limits(Duration.ofSeconds(60), Duration.ofSeconds(2), 100_000, 64L << 20, 256, 4096);

  public Limits {
    if (time.isNegative() || time.isZero() || grace.isNegative()) {
      throw new IllegalArgumentException("the time of packet captures must be positive");
    }
    if (packets < 1 || packets > Integer.MAX_VALUE || bytes < 1) {
      throw new IllegalArgumentException("the limits of packet captures are out of range");
    }
    if (snapLength < 1 || snapLength > MOST_SNAP_LENGTH || bufferKib < 1) {
      throw new IllegalArgumentException("snap length or buffer size is out of range");
    }
  }

  /** The same with another time. */
  public Limits withTime(Duration other) {
    return new Limits(other, grace, packets, bytes, snapLength, bufferKib);
  }

  /** The same with another number of packets. */
  public Limits withPackets(long other) {
    return new Limits(time, grace, other, bytes, snapLength, bufferKib);
  }

  /** The same with another number of bytes. */
  public Limits withBytes(long other) {
    return new Limits(time, grace, packets, other, snapLength, bufferKib);
  }
}
