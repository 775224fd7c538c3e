package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.layer.Span;

/**
 * What is left of a packet for the next header.
 *
 * @param at where it begins
 * @param end behind the last byte that is there
 * @param claimed behind the last byte that was there before the packet was cut; not below {@code
 *     end}
 * @param continued whether it goes on in other packets: it is a fragment
 */
record Part(int at, int end, long claimed, boolean continued) {
  Part {
    if (at > end) {
      throw new IllegalArgumentException("at " + at + " end " + end);
    }
  }

  /** A whole packet of which the first bytes are there. */
  static Part of(int length, long original) {
    // A file may claim that less was on the wire than it holds; what it holds counts.
    return new Part(0, length, Math.max(length, original), false);
  }

  /** Whether bytes that belong to it are not here. */
  boolean cut() {
    return continued || claimed > end;
  }

  boolean has(int count) {
    return end - at >= count;
  }

  /** How many bytes are there. */
  int length() {
    return end - at;
  }

  /** How many bytes there were. */
  long claimedLength() {
    return claimed - at;
  }

  /** Behind a header of this length, which is there. */
  Part after(int header) {
    return new Part(at + header, end, claimed, continued);
  }

  /** The first bytes, as a length in a header says; the rest is padding. */
  Part first(long length) {
    long to = Math.min(claimed, at + length);
    return new Part(at, (int) Math.min(end, to), to, continued);
  }

  /** The same, of which the rest is elsewhere. */
  Part fragment() {
    return new Part(at, end, claimed, true);
  }

  /** The span of a header that begins here; no longer than what is there. */
  Span span(int length) {
    return new Span(at, Math.min(at + length, end));
  }

  /** All of it. */
  Span span() {
    return new Span(at, end);
  }
}
