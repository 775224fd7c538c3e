package dev.gumshoe.redact.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where bits of addresses must stay as they are: on the way to the ranges that mean something
 * everywhere, so that what is in one stays in it and nothing else comes into it; and in host parts
 * of the networks that were seen, where all zeros and all ones are the network and its broadcast.
 */
final class Networks implements BitTree.Fixed {
  /** Networks larger than this one are nobody's own. */
  private static final int LARGEST = 8;

  private final List<Prefix> ranges;
  private final int width;
  private final Set<Long> still = new HashSet<>();

  Networks(List<Prefix> ranges, Set<Prefix> seen, int width) {
    this.ranges = ranges;
    this.width = width;
    for (Prefix network : seen) {
      if (network.length() >= LARGEST && !ranges.contains(network)) {
        hold(network);
      }
    }
  }

  private void hold(Prefix network) {
    long zeros = network.length() == 0 ? 0 : network.bits() >>> (width - network.length());
    long ones = zeros;
    for (int length = network.length(); length < width; length++) {
      still.add(key(zeros, length));
      still.add(key(ones, length));
      zeros <<= 1;
      ones = ones << 1 | 1;
    }
  }

  /** A prefix with a one before it, which tells its length as well; unique below 64 bits. */
  private static long key(long prefix, int length) {
    return 1L << length | prefix;
  }

  @Override
  public boolean at(long prefix, int length) {
    if (still.contains(key(prefix, length))) {
      return true;
    }
    for (Prefix range : ranges) {
      if (range.beginsWith(prefix, length)) {
        return true;
      }
    }
    return false;
  }
}
