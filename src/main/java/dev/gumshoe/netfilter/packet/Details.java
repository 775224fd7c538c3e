package dev.gumshoe.netfilter.packet;

import java.util.List;

/**
 * What few rules ask for.
 *
 * @param length of the whole IP packet, in bytes
 * @param ttl time to live, or hop limit
 * @param tos type of service, or traffic class: eight bits
 * @param sourceMac as {@code 02:fe:63:90:21:d0}
 * @param physicalIn port of a bridge that it came in by; empty text for none
 * @param physicalOut port of a bridge that it leaves by; empty text for none
 * @param tcpOptions kinds of the TCP options that it carries
 * @param mss what it offers as maximum segment size; 0 where it offers none
 * @param laterFragment whether it is a fragment other than the first
 */
public record Details(
    Value<Integer> length,
    Value<Integer> ttl,
    Value<Integer> tos,
    Value<String> sourceMac,
    Value<String> physicalIn,
    Value<String> physicalOut,
    Value<List<Integer>> tcpOptions,
    Value<Integer> mss,
    boolean laterFragment) {
  /** Nothing is known, and it is whole. */
  public static final Details UNKNOWN =
      new Details(
          Value.unknown("the packet's length"),
          Value.unknown("the packet's time to live"),
          Value.unknown("the packet's type of service"),
          Value.unknown("the packet's source MAC address"),
          Value.unknown("the bridge port that it came in by"),
          Value.unknown("the bridge port that it leaves by"),
          Value.unknown("the packet's TCP options"),
          Value.unknown("the segment size that it offers"),
          false);

  /** The same with this length. */
  public Details withLength(Value<Integer> other) {
    return new Details(
        other, ttl, tos, sourceMac, physicalIn, physicalOut, tcpOptions, mss, laterFragment);
  }

  /** The same with this time to live. */
  public Details withTtl(Value<Integer> other) {
    return new Details(
        length, other, tos, sourceMac, physicalIn, physicalOut, tcpOptions, mss, laterFragment);
  }

  /** The same with this type of service. */
  public Details withTos(Value<Integer> other) {
    return new Details(
        length, ttl, other, sourceMac, physicalIn, physicalOut, tcpOptions, mss, laterFragment);
  }

  /** The same from this MAC address. */
  public Details withSourceMac(Value<String> other) {
    return new Details(
        length, ttl, tos, other, physicalIn, physicalOut, tcpOptions, mss, laterFragment);
  }

  /** The same through these ports of a bridge. */
  public Details withPhysical(Value<String> otherIn, Value<String> otherOut) {
    return new Details(
        length, ttl, tos, sourceMac, otherIn, otherOut, tcpOptions, mss, laterFragment);
  }

  /** The same with these facts of TCP. */
  public Details withTcp(Value<List<Integer>> options, Value<Integer> size) {
    return new Details(
        length, ttl, tos, sourceMac, physicalIn, physicalOut, options, size, laterFragment);
  }

  /** The same as a fragment other than the first. */
  public Details asLaterFragment() {
    return new Details(length, ttl, tos, sourceMac, physicalIn, physicalOut, tcpOptions, mss, true);
  }
}
