package dev.gumshoe.packets.connection;

import dev.gumshoe.packets.file.PacketPlace;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.scan.Headers;
import java.util.Arrays;

/**
 * Follows all TCP connections of a packet capture. Holds so many at once as its limit says; the
 * quarter that has been quiet longest leaves for the sink when there are more.
 */
public final class Connections {
  /** What takes some 40 MB. */
  public static final int USUAL_LIMIT = 1 << 18;

  private final Slots slots = new Slots();
  private final Index index = new Index(slots);
  private final ConnectionSink sink;
  private final int limit;
  private final Openings openings = new Openings(slots);
  private final Handshakes handshakes = new Handshakes(slots);
  private final Names names = new Names(slots);
  private long early;

  /**
   * With none yet.
   *
   * @param limit how many are held at once; at least 4
   */
  public Connections(ConnectionSink sink, int limit) {
    this.sink = sink;
    this.limit = limit;
  }

  /**
   * Takes a packet, whose headers these are; others than TCP, and ICMP errors about it, change
   * nothing.
   */
  public void packet(Headers h, byte[] bytes, PacketPlace place) {
    if (h.kind() == Headers.TCP) {
      tcp(h, bytes, place);
    } else if (h.kind() == Headers.ICMP) {
      int quoted = h.quoted().kind();
      if (quoted == Headers.TCP || quoted == Headers.TCP_BEGINNING) {
        icmp(h);
      }
    }
  }

  private void tcp(Headers h, byte[] bytes, PacketPlace place) {
    int found = index.find(h);
    if (found == Index.NONE || !plain(found >> 1, h)) {
      Openings.Begin begin = openings.begins(found, h);
      if (begin != Openings.Begin.NOT) {
        found = begin(found, begin, h, place);
      } else {
        handshakes.goesOn(found, h, place.time());
      }
    }
    int slot = found >> 1;
    boolean fromClient = (found & 1) == 0;
    long[] page = slots.page(slot);
    int base = Slots.base(slot);
    page[base + Slots.LAST_TIME] = place.time();
    page[base + (fromClient ? Slots.CLIENT_PACKETS : Slots.SERVER_PACKETS)]++;
    page[base + (fromClient ? Slots.CLIENT_BYTES : Slots.SERVER_BYTES)] += place.originalLength();
    if (fromClient && h.payloadLength() > 0) {
      names.look(slot, h, bytes);
    }
  }

  /** Whether the packet changes nothing but numbers, as most do. */
  private boolean plain(int slot, Headers h) {
    return (h.flags() & (Tcp.SYN | Tcp.FIN | Tcp.RST)) == 0
        && (slots.state(slot) & (State.ESTABLISHED | State.MIDSTREAM)) != 0;
  }

  /** A new row, doubled; plus 1 when the packet is the server's. */
  private int begin(int found, Openings.Begin begin, Headers h, PacketPlace place) {
    int before = found;
    if (slots.size() == limit) {
      sweep();
      before = index.find(h);
    }
    int slot = slots.add();
    openings.start(slot, begin, h, place);
    if (before == Index.NONE) {
      index.add(slot);
    } else {
      int old = before >> 1;
      index.replace(old, slot);
      slots.mark(old, State.RETIRED);
      slots.mark(slot, State.REUSED);
    }
    return slot << 1 | (begin == Openings.Begin.BY_ANSWER ? 1 : 0);
  }

  private void icmp(Headers h) {
    Headers quoted = h.quoted();
    int found = index.find(quoted);
    if (found != Index.NONE) {
      var error = new IcmpError(h.version(), h.type(), h.code(), h.source());
      slots.needExtra(found >> 1).icmp = error;
      handshakes.error(found, quoted.sequence(), error);
    }
  }

  /** Makes room: a quarter leaves, those first that are over for good or quiet longest. */
  private void sweep() {
    int size = slots.size();
    long[] times = new long[size];
    for (int i = 0; i < size; i++) {
      times[i] = age(i);
    }
    Arrays.sort(times);
    int leave = Math.max(1, size / 4);
    long border = times[leave - 1];
    index.clear();
    int kept = 0;
    for (int slot = 0; slot < size; slot++) {
      boolean retired = age(slot) == Long.MIN_VALUE;
      if (retired || leave > 0 && age(slot) <= border) {
        leave--;
        early += retired || State.over(slots.state(slot)) ? 0 : 1;
        sink.connection(Rows.connection(slots, slot));
      } else {
        if (kept < slot) {
          slots.move(slot, kept);
        }
        index.add(kept++);
      }
    }
    slots.truncate(kept);
  }

  private long age(int slot) {
    return (slots.state(slot) & State.RETIRED) != 0
        ? Long.MIN_VALUE
        : slots.get(slot, Slots.LAST_TIME);
  }

  /** Gives the sink all that are left, in the order of their first packets. */
  public void end() {
    for (int slot = 0; slot < slots.size(); slot++) {
      sink.connection(Rows.connection(slots, slot));
    }
    slots.truncate(0);
    index.clear();
  }

  /**
   * How many connections left for the sink before their end was seen, because too many were open at
   * once. Packets that came later for them count as connections of their own.
   */
  public long early() {
    return early;
  }
}
