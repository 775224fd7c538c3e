package dev.gumshoe.packets.ladder;

/** Silence between packets. */
public final class Gaps {
  /**
   * From how long on it is said, in nanoseconds: TCP's shortest wait before it sends again is 200
   * ms (TCP_RTO_MIN, include/net/tcp.h), so that waits are seen as waits.
   */
  public static final long SAID = 200_000_000;

  private Gaps() {}
}
