package dev.gumshoe.packets.connection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What only some connections have. */
final class Extra {
  private static final int MOST_INTERVALS = 16;

  private String name = "";
  private long[] intervals = {};
  @Nullable IcmpError icmp;

  void name(String newName) {
    name = newName;
  }

  String name() {
    return name;
  }

  void interval(long nanos) {
    if (intervals.length < MOST_INTERVALS) {
      intervals = Arrays.copyOf(intervals, intervals.length + 1);
      intervals[intervals.length - 1] = nanos;
    }
  }

  List<Long> intervals() {
    return LongStream.of(intervals).boxed().toList();
  }
}
