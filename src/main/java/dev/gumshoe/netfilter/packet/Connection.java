package dev.gumshoe.netfilter.packet;

/**
 * The connection that a packet belongs to.
 *
 * @param state unknown: {@code the connection state}
 * @param reply whether the packet goes against the direction of the first one
 * @param mark of the connection
 * @param destinationTranslated whether its destination was changed (state DNAT)
 * @param sourceTranslated whether its source was changed (state SNAT)
 * @param original the first packet's ends, before any translation
 * @param recorded the ends that this packet gets by the translation that was recorded when its
 *     connection began; the packet's own where there is none
 */
public record Connection(
    Value<ConnectionState> state,
    Value<Boolean> reply,
    Bits mark,
    Value<Boolean> destinationTranslated,
    Value<Boolean> sourceTranslated,
    Value<Ends> original,
    Value<Ends> recorded) {
  /** The ends of a packet; ports are unknown where the protocol has none. */
  public record Ends(
      Value<IpAddress> source,
      Value<Integer> sourcePort,
      Value<IpAddress> destination,
      Value<Integer> destinationPort) {}

  /** Of no connection: every packet until connection tracking sees it. */
  public static final Connection NONE = of(ConnectionState.INVALID);

  /** A connection of which only this is known; a new one has no translation yet and no mark. */
  public static Connection of(ConnectionState state) {
    boolean old = state == ConnectionState.ESTABLISHED || state == ConnectionState.RELATED;
    return new Connection(
        Value.is(state),
        old ? Value.unknown("the packet's direction in its connection") : Value.is(false),
        old ? Bits.UNKNOWN : Bits.ZERO,
        old ? Value.unknown("whether the connection's destination is translated") : Value.is(false),
        old ? Value.unknown("whether the connection's source is translated") : Value.is(false),
        Value.unknown("the connection's first packet"),
        Value.unknown("the translation recorded for the connection"));
  }

  /** The same with this mark. */
  public Connection withMark(Bits other) {
    return new Connection(
        state, reply, other, destinationTranslated, sourceTranslated, original, recorded);
  }

  /** The same in this state. */
  public Connection inState(Value<ConnectionState> other) {
    return new Connection(
        other, reply, mark, destinationTranslated, sourceTranslated, original, recorded);
  }

  /** Whether nothing was recorded of it before this packet. */
  public boolean fresh() {
    return state instanceof Value.Is<ConnectionState>(ConnectionState is)
        && is != ConnectionState.ESTABLISHED
        && is != ConnectionState.RELATED;
  }

  /** The same with these ends of its first packet. */
  public Connection withOriginal(Ends ends) {
    return new Connection(
        state, reply, mark, destinationTranslated, sourceTranslated, Value.is(ends), recorded);
  }

  /** The same with these ends by recorded translation. */
  public Connection withRecorded(Ends ends) {
    return new Connection(
        state, reply, mark, destinationTranslated, sourceTranslated, original, Value.is(ends));
  }

  /** The same, known to be translated at neither end. */
  public Connection untranslated() {
    return new Connection(state, reply, mark, Value.is(false), Value.is(false), original, recorded);
  }

  /** The same in this direction. */
  public Connection inDirection(boolean isReply) {
    return new Connection(
        state,
        Value.is(isReply),
        mark,
        destinationTranslated,
        sourceTranslated,
        original,
        recorded);
  }

  /** The same after its destination was changed. */
  public Connection translatedDestination() {
    return new Connection(state, reply, mark, Value.is(true), sourceTranslated, original, recorded);
  }

  /** The same after its source was changed. */
  public Connection translatedSource() {
    return new Connection(
        state, reply, mark, destinationTranslated, Value.is(true), original, recorded);
  }
}
