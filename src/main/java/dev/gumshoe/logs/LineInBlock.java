package dev.gumshoe.logs;

import java.nio.charset.StandardCharsets;

/** The line of a block that is looked at; ends of lines are counted as it moves on. */
final class LineInBlock {
  private static final int BEFORE = 60;
  private static final int SHOWN = 300;

  private final Block block;
  private int length;
  private int from;
  private int to;
  private int counted;
  private long ended;
  private long stamp;

  LineInBlock(Block block) {
    this.block = block;
  }

  /** Another block, of so many bytes. */
  void begin(int bytesInBlock) {
    length = bytesInBlock;
    from = 0;
    to = 0;
    counted = 0;
  }

  /** The block is done. */
  void end() {
    countTo(length);
  }

  private void countTo(int place) {
    ended += block.ends(counted, place);
    counted = place;
  }

  /** Moves to the line that a place is in: the same line or a later one. */
  void moveTo(int place) {
    if (place < to) {
      return;
    }
    from = place;
    while (from > 0 && block.at(from - 1) != '\n') {
      from--;
    }
    to = place;
    while (to < length && block.at(to) != '\n') {
      to++;
    }
    countTo(from);
    stamp++;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** From 1. */
  long number() {
    return ended + 1;
  }

  /** Another one after each move; a line that goes on in the next block has another one there. */
  long stamp() {
    return stamp;
  }

  /** How many lines have ended. */
  long ended() {
    return ended;
  }

  /** What stands around a place, cut before and after. */
  LogLine around(int place) {
    int begin = place - from > SHOWN - BEFORE ? place - BEFORE : from;
    int end = Math.min(to, begin + SHOWN);
    if (end == to && end > begin && block.at(end - 1) == '\r') {
      end--;
    }
    String text = new String(block.copy(begin, end), StandardCharsets.UTF_8);
    return new LogLine(number(), (begin > from ? "…" : "") + text + (end < to - 1 ? "…" : ""));
  }
}
