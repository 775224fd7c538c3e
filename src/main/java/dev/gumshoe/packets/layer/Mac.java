package dev.gumshoe.packets.layer;

import java.util.HexFormat;

/**
 * A hardware address of 48 bits.
 *
 * @param bits in the lower 48
 */
public record Mac(long bits) {
  /** As {@code 02:42:ac:11:00:02}. */
  @Override
  public String toString() {
    String digits = HexFormat.of().toHexDigits(bits, 12);
    return digits.replaceAll("(..)(?=.)", "$1:");
  }
}
