package dev.gumshoe.packets.correlate;

import java.util.Optional;

/**
 * Two flows that seem to be the same connection, by a packet that both have.
 *
 * @param sameWay whether A of one is A of the other
 * @param score how much agrees
 * @param between time between that packet here and there; only ranks what else is equal
 */
record Link(Flow one, Flow other, boolean sameWay, int score, long between) {
  private static final int TOLD_BY_NUMBERS = 20;
  private static final int TOLD_BY_HEADERS = 8;
  private static final int SAME_ADDRESSES = 6;
  private static final int SAME_CLIENT_PORT = 3;
  private static final int SAME_ADDRESS = 2;
  private static final int ENOUGH = 2;
  private static final int LONG_ENOUGH = 12;
  private static final long MOST_BETWEEN_POINTS = 2_000_000_000L;
  private static final long MOST_BETWEEN_DEVICES = 50_000_000L;

  /**
   * By the first sequence number of the client, which address translation leaves as it is. Empty
   * for connections at one point that cannot be a translation of each other.
   */
  static Optional<Link> byNumber(Flow one, Flow other) {
    boolean sameWay = one.clientIsA() == other.clientIsA();
    boolean exact = one.beginning().getFirst().seen().exactly(other.beginning().getFirst().seen());
    long between = Math.abs(one.firstTime - other.firstTime);
    if (one.point == other.point
        && (!translated(one, other, sameWay) || between > MOST_BETWEEN_POINTS)) {
      return Optional.empty();
    }
    int score = TOLD_BY_NUMBERS + (exact ? TOLD_BY_HEADERS : 0) + agreeing(one, other, sameWay);
    return Optional.of(new Link(one, other, sameWay, score, between));
  }

  /** By addresses alone, of connections whose beginning one point did not see. */
  static Link byAddresses(Flow one, Flow other) {
    long between = Math.abs(one.firstTime - other.firstTime);
    return new Link(one, other, one.ends.equals(other.ends), SAME_ADDRESSES, between);
  }

  /** What only has another port is another connection. */
  private static boolean translated(Flow one, Flow other, boolean sameWay) {
    Ends there = sameWay ? other.ends : other.ends.reversed();
    return !one.ends.from().equals(there.from()) || !one.ends.to().equals(there.to());
  }

  /** By a packet of the same content; empty where too little agrees. */
  static Optional<Link> byContent(Flow one, Flow.Kept here, Flow other, Flow.Kept there) {
    boolean sameWay = here.isFromA() == there.isFromA();
    Seen seen = here.seen();
    boolean exact = seen.exactly(there.seen());
    int agreeing = agreeing(one, other, sameWay);
    long between = Math.abs(seen.time() - there.seen().time());
    boolean tcp = seen.ends().protocol() == Ends.TCP;
    int score = (tcp ? TOLD_BY_NUMBERS : 0) + (exact ? TOLD_BY_HEADERS : 0) + agreeing;
    boolean enough =
        one.point == other.point
            ? translated(one, other, sameWay)
                && atOnePoint(seen, there.seen(), exact, agreeing, between)
            : tcp || exact || atTwoPoints(seen, there.seen(), agreeing, between);
    return enough ? Optional.of(new Link(one, other, sameWay, score, between)) : Optional.empty();
  }

  /** Translated on its way through one machine; an application that repeats it is not that. */
  private static boolean atOnePoint(
      Seen here, Seen there, boolean exact, int agreeing, long between) {
    return exact
        || !here.notExactly(there)
            && here.length() >= LONG_ENOUGH
            && agreeing > SAME_ADDRESS
            && between <= MOST_BETWEEN_DEVICES;
  }

  private static boolean atTwoPoints(Seen here, Seen there, int agreeing, long between) {
    if (here.notExactly(there) && here.ident() != 0 && agreeing < SAME_ADDRESSES) {
      return false;
    }
    if (here.ends().equals(there.ends())) {
      return true;
    }
    // Who forwards takes from the hops that are left; a proxy begins anew.
    boolean forwarded = here.point() < there.point() == here.hops() >= there.hops();
    return agreeing >= ENOUGH
        || forwarded && here.length() >= LONG_ENOUGH && between <= MOST_BETWEEN_POINTS;
  }

  private static int agreeing(Flow one, Flow other, boolean sameWay) {
    Ends here = one.ends;
    Ends there = sameWay ? other.ends : other.ends.reversed();
    if (here.equals(there)) {
      return SAME_ADDRESSES + SAME_CLIENT_PORT;
    }
    return (here.fromPort() != 0 && here.fromPort() == there.fromPort() ? SAME_CLIENT_PORT : 0)
        + (here.from().equals(there.from()) ? SAME_ADDRESS : 0)
        + (here.to().equals(there.to()) ? SAME_ADDRESS : 0)
        + (here.toPort() != 0 && here.toPort() == there.toPort() ? 1 : 0);
  }
}
