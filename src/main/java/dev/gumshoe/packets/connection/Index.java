package dev.gumshoe.packets.connection;

import dev.gumshoe.packets.scan.Headers;
import java.util.Arrays;

/** Finds the row of a connection by addresses and ports, whichever way a packet goes. */
final class Index {
  /** No row. */
  static final int NONE = -1;

  private static final long TAG = -1L << 32;

  private final Slots slots;

  /**
   * Row + 1 in the lower half, 0 for none; in the upper a part of the hash, so that rows of others
   * are not looked at. Open addressing; a power of two long, and at most half full.
   */
  private long[] table = new long[1 << 12];

  private int used;

  Index(Slots slots) {
    this.slots = slots;
  }

  /**
   * The row, doubled; plus 1 when the packet goes from server to client. {@link #NONE} when there
   * is none.
   */
  int find(Headers h) {
    long there = ports(h.sourcePort(), h.destinationPort(), h.version());
    long back = ports(h.destinationPort(), h.sourcePort(), h.version());
    int mask = table.length - 1;
    long hash = hash(h);
    for (int at = (int) hash & mask; table[at] != 0; at = at + 1 & mask) {
      if ((table[at] ^ hash) >>> 32 != 0) {
        continue;
      }
      int slot = (int) table[at] - 1;
      long[] page = slots.page(slot);
      int base = Slots.base(slot);
      long ports = page[base + Slots.PORTS];
      if (ports == there && fromClient(page, base, h)) {
        return slot << 1;
      }
      if (ports == back && fromServer(page, base, h)) {
        return slot << 1 | 1;
      }
    }
    return NONE;
  }

  /** As {@link Slots#PORTS} has them. */
  static long ports(long client, long server, int version) {
    return client << 32 | (long) version << 16 | server;
  }

  private static boolean fromClient(long[] page, int base, Headers h) {
    return page[base + Slots.CLIENT_LOW] == h.sourceLow()
        && page[base + Slots.SERVER_LOW] == h.destinationLow()
        && page[base + Slots.CLIENT_HIGH] == h.sourceHigh()
        && page[base + Slots.SERVER_HIGH] == h.destinationHigh();
  }

  private static boolean fromServer(long[] page, int base, Headers h) {
    return page[base + Slots.SERVER_LOW] == h.sourceLow()
        && page[base + Slots.CLIENT_LOW] == h.destinationLow()
        && page[base + Slots.SERVER_HIGH] == h.sourceHigh()
        && page[base + Slots.CLIENT_HIGH] == h.destinationHigh();
  }

  /** Enters a row, whose addresses and ports are set and are not in the index yet. */
  void add(int slot) {
    if (2 * ++used > table.length) {
      grow();
    }
    put(slot);
  }

  private void put(int slot) {
    long hash = hash(slot);
    put(hash & TAG | slot + 1, (int) hash);
  }

  private void put(long entry, int place) {
    int mask = table.length - 1;
    int at = place & mask;
    while (table[at] != 0) {
      at = at + 1 & mask;
    }
    table[at] = entry;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    for (long entry : old) {
      if (entry != 0) {
        put(entry, (int) hash((int) entry - 1));
      }
    }
  }

  /** Puts another row, of the same addresses and ports, in the place of one. */
  void replace(int old, int slot) {
    int mask = table.length - 1;
    int at = (int) hash(old) & mask;
    while ((int) table[at] != old + 1) {
      at = at + 1 & mask;
    }
    table[at] = table[at] & TAG | slot + 1;
  }

  /** Forgets all rows. */
  void clear() {
    Arrays.fill(table, 0);
    used = 0;
  }

  private long hash(int slot) {
    long ports = slots.get(slot, Slots.PORTS);
    return mix(
        side(slots.get(slot, Slots.CLIENT_HIGH), slots.get(slot, Slots.CLIENT_LOW), ports >>> 32)
            + side(
                slots.get(slot, Slots.SERVER_HIGH),
                slots.get(slot, Slots.SERVER_LOW),
                ports & 0xffff));
  }

  private static long hash(Headers h) {
    return mix(
        side(h.sourceHigh(), h.sourceLow(), h.sourcePort())
            + side(h.destinationHigh(), h.destinationLow(), h.destinationPort()));
  }

  /** The same for both ways, since the two sides are only added up. */
  private static long side(long high, long low, long port) {
    long bits = (high * 31 + low) * 0x9e3779b97f4a7c15L + port * 0xc2b2ae3d27d4eb4fL;
    return bits ^ bits >>> 29;
  }

  private static long mix(long bits) {
    long mixed = bits * 0xff51afd7ed558ccdL;
    return mixed ^ mixed >>> 32;
  }
}
