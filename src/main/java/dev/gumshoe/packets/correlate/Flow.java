package dev.gumshoe.packets.correlate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The packets of a connection at a point with the same addresses: one form of it there. */
final class Flow {
  private static final int FIRST = 64;
  private static final int LAST = 16;
  private static final int AT_LEAST = 4;

  final int point;

  /** As its first packet went: from A to B. */
  final Ends ends;

  final Side fromA = new Side();
  final Side fromB = new Side();
  final long firstTime;
  private final Room room;
  private final List<Kept> first = new ArrayList<>();
  private final ArrayDeque<Kept> last = new ArrayDeque<>();
  private final List<Kept> errors = new ArrayList<>();

  /** Packets that are not kept. */
  long left;

  private boolean known;
  private int isn;
  private boolean clientIsA = true;
  private boolean clientKnown;

  /** What carried its first packet; empty for nothing. */
  final String tunnel;

  /** Whether its A is the B of its group. */
  boolean turned;

  /**
   * A packet of this flow that is kept whole.
   *
   * @param again whether it is one that was here already
   */
  record Kept(Seen seen, boolean isFromA, boolean again) {}

  Flow(Seen begins, Room room) {
    point = begins.point();
    ends = begins.ends();
    firstTime = begins.time();
    tunnel = begins.tunnel();
    this.room = room;
  }

  /** Whether a packet begins another connection with the addresses of this one. */
  boolean isOver(Seen seen) {
    if (seen.syn()) {
      return known ? isn != (int) seen.sequence() : true;
    }
    return seen.synAck() && known && isn != (int) seen.acknowledgement() - 1;
  }

  void take(Seen seen) {
    boolean isFromA = seen.ends().equals(ends);
    boolean again = (isFromA ? fromA : fromB).again(seen);
    if (seen.syn()) {
      client(isFromA, (int) seen.sequence());
    } else if (seen.synAck()) {
      client(!isFromA, (int) seen.acknowledgement() - 1);
    } else if (seen.echo()) {
      clientKnown = true;
      clientIsA = isFromA;
    }
    keep(new Kept(seen, isFromA, again));
  }

  private void client(boolean isA, int number) {
    clientIsA = isA;
    clientKnown = true;
    known = true;
    isn = number;
  }

  /** An ICMP error about a packet of this flow. */
  void error(Seen error, boolean aboutA) {
    boolean again = errors.stream().map(Kept::seen).anyMatch(error::againAt);
    if (errors.size() < LAST) {
      errors.add(new Kept(error, !aboutA, again));
    } else {
      left++;
    }
  }

  private void keep(Kept kept) {
    if (first.size() < AT_LEAST || first.size() < FIRST && room.take()) {
      first.add(kept);
    } else if (!room.take()) {
      left++;
    } else {
      last.addLast(kept);
      if (last.size() > LAST) {
        last.removeFirst();
        left++;
        room.give();
      }
    }
  }

  /** Packets that are kept, in the order of the file; errors about it at the end. */
  List<Kept> kept() {
    var all = new ArrayList<>(first);
    all.addAll(last);
    all.addAll(errors);
    return all;
  }

  List<Kept> errors() {
    return errors;
  }

  /** The first packets, by which it is known elsewhere. */
  List<Kept> beginning() {
    return first;
  }

  /** Whether the beginning of a TCP connection was seen, or its answer. */
  boolean isnKnown() {
    return known;
  }

  /** The client's first sequence number. */
  int isn() {
    return isn;
  }

  boolean clientKnown() {
    return clientKnown;
  }

  boolean clientIsA() {
    return clientIsA;
  }
}
