package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.layer.Span;

/**
 * What is left of a packet for the next header.
 *
 * @param at where it begins
 * @param end behind the last byte that is there
 * @param claimed behind the last byte that was there before the packet was cut; not below {@code
 *     end}
 */
record Part(int at, int end, long claimed) {
  Part {
    if (at > end) {
      throw new IllegalArgumentException("at " + at + " end " + end);
    }
  }

  /** Whether bytes that belong to it were not captured. */
  boolean cut() {
    return claimed > end;
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
    return new Part(at + header, end, claimed);
  }

  /** The first bytes, as a length in a header says; the rest is padding. */
  Part first(long length) {
    long to = Math.min(claimed, at + length);
    return new Part(at, (int) Math.min(end, to), to);
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
