package dev.gumshoe.logs;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An error text in bytes: parts that follow each other on one line. Upper and lower case differ, as
 * programs write the same letters each time.
 */
final class LogText {
  private final List<byte[]> parts;
  private final byte[] key;

  private LogText(List<byte[]> parts, byte[] key) {
    this.parts = parts;
    this.key = key;
  }

  /** A text as a flow has it; empty where nothing is between its stars. */
  static Optional<LogText> of(String text) {
    List<byte[]> parts =
        Stream.of(text.split("\\*"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(part -> part.getBytes(StandardCharsets.UTF_8))
            .toList();
    return parts.stream()
        .max(Comparator.comparingInt(part -> part.length))
        .map(longest -> new LogText(parts, longest));
  }

  /** Its longest part; lines without it need no closer look. */
  byte[] key() {
    return key;
  }

  /** How many bytes have to be the same. */
  int weight() {
    return parts.stream().mapToInt(part -> part.length).sum();
  }

  /** Whether the key is at a place. */
  boolean keyAt(Block block, int at) {
    return at(key, block, at);
  }

  /** Whether all parts are between two places, in their order. */
  boolean in(Block block, int from, int to) {
    int next = from;
    for (byte[] part : parts) {
      int at = find(part, block, next, to);
      if (at < 0) {
        return false;
      }
      next = at + part.length;
    }
    return true;
  }

  private static int find(byte[] part, Block block, int from, int to) {
    byte first = part[0];
    for (int i = from; i <= to - part.length; i++) {
      if (block.at(i) == first && at(part, block, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean at(byte[] part, Block block, int at) {
    for (int i = 0; i < part.length; i++) {
      if (part[i] != block.at(at + i)) {
        return false;
      }
    }
    return true;
  }
}
