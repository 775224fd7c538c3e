package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Address;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the fragments of datagrams together. Holds what has come of a few datagrams; the oldest is
 * given up for a new one.
 */
final class Fragments {
  private static final int MOST_DATAGRAMS = 64;
  private static final int LONGEST = 65_535;

  private final int most;
  private final Map<Key, Datagram> waiting = new LinkedHashMap<>();

  private Fragments(int most) {
    this.most = most;
  }

  static Fragments empty() {
    return new Fragments(MOST_DATAGRAMS);
  }

  /** Puts nothing together. */
  static Fragments none() {
    return new Fragments(0);
  }

  /** Whose fragments belong together (RFC 791, 3.2; RFC 8200, 4.5). */
  record Key(Address source, Address destination, int protocol, long identification) {}

  /**
   * Where a fragment belongs.
   *
   * @param offset in bytes
   * @param more whether another follows it in the datagram
   */
  record Piece(int offset, boolean more) {}

  /** A datagram that is whole. */
  record Whole(Bytes bytes, int fragments) {}

  private static final class Datagram {
    private final TreeMap<Integer, byte[]> pieces = new TreeMap<>();
    private int length = -1;
  }

  /** Takes a fragment; gives the datagram when this made it whole. */
  Optional<Whole> add(Key key, Piece piece, byte[] bytes) {
    if (most == 0 || bytes.length == 0 || piece.offset() + bytes.length > LONGEST) {
      return Optional.empty();
    }
    Datagram datagram = waiting.computeIfAbsent(key, _ -> new Datagram());
    if (waiting.size() > most) {
      waiting.remove(waiting.keySet().iterator().next());
    }
    if (overlaps(datagram, piece.offset(), bytes.length)) {
      return Optional.empty();
    }
    datagram.pieces.put(piece.offset(), bytes);
    if (!piece.more()) {
      datagram.length = piece.offset() + bytes.length;
    }
    Optional<Whole> whole = whole(datagram);
    whole.ifPresent(_ -> waiting.remove(key));
    return whole;
  }

  /** What came first stays, as with a packet that was captured twice. */
  private static boolean overlaps(Datagram datagram, int offset, int length) {
    Map.Entry<Integer, byte[]> before = datagram.pieces.lowerEntry(offset + length);
    return before != null && before.getKey() + before.getValue().length > offset;
  }

  private static Optional<Whole> whole(Datagram datagram) {
    int at = 0;
    for (Map.Entry<Integer, byte[]> piece : datagram.pieces.entrySet()) {
      if (piece.getKey() != at) {
        return Optional.empty();
      }
      at += piece.getValue().length;
    }
    if (at != datagram.length) {
      return Optional.empty();
    }
    byte[] all = new byte[at];
    datagram.pieces.forEach((from, part) -> System.arraycopy(part, 0, all, from, part.length));
    return Optional.of(new Whole(Bytes.of(all), datagram.pieces.size()));
  }
}
