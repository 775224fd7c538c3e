package dev.gumshoe.packets.connection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Connections as rows of numbers: 16 longs each, in pages, so that a million of them is neither a
 * million objects nor one array that must be copied to grow.
 */
final class Slots {
  static final int CLIENT_HIGH = 0;
  static final int CLIENT_LOW = 1;
  static final int SERVER_HIGH = 2;
  static final int SERVER_LOW = 3;

  /** Client's port in the upper half, server's in the lowest 16 bits, version of IP in between. */
  static final int PORTS = 4;

  static final int FIRST_TIME = 5;
  static final int LAST_TIME = 6;

  /** Initial sequence numbers: client's in the upper half, server's in the lower. */
  static final int SEQUENCES = 7;

  /** When the latest SYN was seen that was not a copy. */
  static final int SYN_TIME = 8;

  static final int ANSWER_TIME = 9;
  static final int CLIENT_PACKETS = 10;
  static final int SERVER_PACKETS = 11;
  static final int CLIENT_BYTES = 12;
  static final int SERVER_BYTES = 13;
  static final int FIRST_PACKET = 14;

  /** {@link State} in the lowest 16 bits, then SYNs sent again, answers sent again, copies. */
  static final int STATE = 15;

  private static final int WIDTH = 16;
  private static final int PAGE_BITS = 10;
  private static final int PAGE = 1 << PAGE_BITS;

  private long[][] pages = new long[0][];
  private @Nullable Extra[][] extras = new Extra[0][];
  private int size;

  int size() {
    return size;
  }

  /** A new row of zeros. */
  int add() {
    int slot = size++;
    if (slot >> PAGE_BITS == pages.length) {
      pages = Arrays.copyOf(pages, pages.length + 1);
      extras = Arrays.copyOf(extras, pages.length);
      pages[pages.length - 1] = new long[PAGE * WIDTH];
      extras[pages.length - 1] = new Extra[PAGE];
    } else {
      int from = (slot & PAGE - 1) * WIDTH;
      Arrays.fill(pages[slot >> PAGE_BITS], from, from + WIDTH, 0);
      extras[slot >> PAGE_BITS][slot & PAGE - 1] = null;
    }
    return slot;
  }

  /** Takes the rows from this one on away. */
  void truncate(int newSize) {
    size = newSize;
  }

  /** Copies a row over another. */
  void move(int from, int to) {
    System.arraycopy(
        pages[from >> PAGE_BITS],
        (from & PAGE - 1) * WIDTH,
        pages[to >> PAGE_BITS],
        (to & PAGE - 1) * WIDTH,
        WIDTH);
    extras[to >> PAGE_BITS][to & PAGE - 1] = extras[from >> PAGE_BITS][from & PAGE - 1];
  }

  /** Where the numbers of this row are: from {@link #base} on. */
  long[] page(int slot) {
    return pages[slot >> PAGE_BITS];
  }

  /** Where the row begins in its page. */
  static int base(int slot) {
    return (slot & PAGE - 1) * WIDTH;
  }

  long get(int slot, int field) {
    return pages[slot >> PAGE_BITS][(slot & PAGE - 1) * WIDTH + field];
  }

  void set(int slot, int field, long value) {
    pages[slot >> PAGE_BITS][(slot & PAGE - 1) * WIDTH + field] = value;
  }

  void add(int slot, int field, long value) {
    pages[slot >> PAGE_BITS][(slot & PAGE - 1) * WIDTH + field] += value;
  }

  /** The bits of {@link State}. */
  int state(int slot) {
    return (int) get(slot, STATE) & 0xffff;
  }

  /** Sets a bit of {@link State}. */
  void mark(int slot, int bit) {
    set(slot, STATE, get(slot, STATE) | bit);
  }

  long clientSequence(int slot) {
    return get(slot, SEQUENCES) >>> 32;
  }

  long serverSequence(int slot) {
    return get(slot, SEQUENCES) & 0xffffffffL;
  }

  @Nullable Extra extra(int slot) {
    return extras[slot >> PAGE_BITS][slot & PAGE - 1];
  }

  /** The row's extra; made where there is none. */
  Extra needExtra(int slot) {
    @Nullable Extra[] page = extras[slot >> PAGE_BITS];
    Extra extra = page[slot & PAGE - 1];
    if (extra == null) {
      extra = new Extra();
      page[slot & PAGE - 1] = extra;
    }
    return extra;
  }
}
