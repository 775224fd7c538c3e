package dev.gumshoe.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * A piece of a log, in an array of longs: of that Java's quick compiler, which is all that a short
 * run gets, makes better code than of an array of bytes that is read eight at a time.
 */
final class Block {
  private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
  private static final long ENDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
  private static final long PAIRS = 0x00FF00FF00FF00FFL;

  private final long[] words;
  private final ByteBuffer bytes;
  private final LongBuffer longs;
  private final int size;

  /** A block of so many bytes; what is looked at may reach a little behind them. */
  Block(int size) {
    this.size = size;
    words = new long[size / 8 + 3];
    bytes = ByteBuffer.allocateDirect(words.length * 8).order(ByteOrder.nativeOrder());
    longs = bytes.asLongBuffer();
  }

  int size() {
    return size;
  }

  /** Fills it from a place on with so many bytes, fewer at the end; gives how many. */
  int fill(ReadableByteChannel log, int from, int count) throws IOException {
    bytes.limit(from + count).position(from);
    while (bytes.hasRemaining() && log.read(bytes) >= 0) {
      // A channel may give less than it is asked for.
    }
    longs.get(0, words, 0, bytes.position() + 7 >>> 3);
    return bytes.position() - from;
  }

  /** Moves what is between two places to the begin. */
  void moveToBegin(int from, int to) {
    bytes.clear().put(0, bytes, from, to - from);
  }

  byte[] copy(int from, int to) {
    var copy = new byte[to - from];
    bytes.clear().get(from, copy);
    return copy;
  }

  /** Eight bytes, the first one lowest. */
  long word(int number) {
    return LITTLE ? words[number] : Long.reverseBytes(words[number]);
  }

  byte at(int place) {
    return (byte) (word(place >>> 3) >>> (place << 3));
  }

  /** Four bytes, the first one lowest. */
  int four(int place) {
    int shift = (place & 7) << 3;
    long word = word(place >>> 3) >>> shift;
    return (int) (shift > 32 ? word | word((place >>> 3) + 1) << -shift : word);
  }

  /** Behind the last end of a line between two places; the first place where there is none. */
  int afterLastEnd(int from, int to) {
    int at = to;
    while (at > from && at(at - 1) != '\n') {
      at--;
      while ((at & 7) == 0 && at - 8 >= from && ends(words[(at >>> 3) - 1]) == 0) {
        at -= 8;
      }
    }
    return at;
  }

  /** How many lines end between two places. */
  int ends(int from, int to) {
    int head = Math.min(to, from + 7 & -8);
    int tail = Math.max(head, to & -8);
    int count = endsOneByOne(from, head) + endsOneByOne(tail, to);
    for (int at = head; at < tail; at += 8 * 255) {
      count += endsOfWords(at >>> 3, Math.min(at + 8 * 255, tail) >>> 3);
    }
    return count;
  }

  private int endsOneByOne(int from, int to) {
    int count = 0;
    for (int at = from; at < to; at++) {
      count += at(at) == '\n' ? 1 : 0;
    }
    return count;
  }

  /** Of 255 words at most: each byte of the sum can count so far. */
  private int endsOfWords(int from, int to) {
    long sums = 0;
    for (int i = from; i < to; i++) {
      sums += ends(words[i]);
    }
    long pairs = (sums & PAIRS) + (sums >>> 8 & PAIRS);
    return (int) (pairs * 0x0001000100010001L >>> 48);
  }

  /** One in each byte that ends a line, in the lowest bit of it. */
  private static long ends(long word) {
    long other = word ^ ENDS;
    return ~((other & LOW) + LOW | other | LOW) >>> 7;
  }
}
