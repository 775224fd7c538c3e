package dev.gumshoe.packets.layer;

/**
 * A range of bytes.
 *
 * @param from first byte, from 0
 * @param to behind the last
 */
public record Span(int from, int to) {
  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
  }

  /** How many. */
  public int length() {
    return to - from;
  }
}
