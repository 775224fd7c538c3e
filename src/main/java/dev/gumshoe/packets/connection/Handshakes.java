package dev.gumshoe.packets.connection;

import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.scan.Headers;

/** Decides what a packet means for its connection (RFC 9293, 3.5 to 3.7). */
final class Handshakes {
  /**
   * Whoever sends a SYN again waits longer: Linux a second at first (RFC 6298), and never less than
   * 200 ms. What comes sooner is the same packet at another interface.
   */
  private static final long SOONEST_REPEAT = 100_000_000;

  private static final long ONE_REPEAT = 1L << 16;
  private static final long ONE_ANSWER = 1L << 32;
  private static final long ONE_COPY = 1L << 48;
  private static final int MOST = 0xffff;

  private final Slots slots;

  Handshakes(Slots slots) {
    this.slots = slots;
  }

  /** A packet of a connection that has a row. */
  void goesOn(int found, Headers h, long time) {
    int slot = found >> 1;
    boolean fromClient = (found & 1) == 0;
    int flags = h.flags();
    if ((flags & Tcp.RST) != 0) {
      reset(slot, fromClient, h);
    } else if ((flags & (Tcp.SYN | Tcp.ACK)) == Tcp.SYN) {
      syn(slot, fromClient, h, time);
    } else if ((flags & Tcp.SYN) != 0) {
      answer(slot, fromClient, h, time);
    } else {
      if ((slots.state(slot) & (State.ESTABLISHED | State.MIDSTREAM)) == 0
          && completes(slot, fromClient, h)) {
        slots.mark(slot, State.ESTABLISHED);
      }
      ends(slots, slot, fromClient, h);
    }
  }

  static void ends(Slots slots, int slot, boolean fromClient, Headers h) {
    if ((h.flags() & Tcp.FIN) != 0) {
      slots.mark(slot, fromClient ? State.CLIENT_FIN : State.SERVER_FIN);
    }
    if ((h.flags() & Tcp.RST) != 0) {
      slots.mark(slot, fromClient ? State.CLIENT_RST : State.SERVER_RST);
    }
  }

  private void syn(int slot, boolean fromClient, Headers h, long time) {
    if (!fromClient) {
      if ((slots.state(slot) & State.SIMULTANEOUS) == 0) {
        slots.mark(slot, State.SIMULTANEOUS);
        slots.set(slot, Slots.SEQUENCES, slots.clientSequence(slot) << 32 | h.sequence());
        slots.set(slot, Slots.ANSWER_TIME, time);
      }
      return;
    }
    if ((slots.state(slot) & State.SYN) == 0) {
      slots.mark(slot, State.SYN); // its answer was written to the file before it
      return;
    }
    long waited = time - slots.get(slot, Slots.SYN_TIME);
    if (waited < SOONEST_REPEAT) {
      count(slot, ONE_COPY, 48);
    } else {
      count(slot, ONE_REPEAT, 16);
      slots.needExtra(slot).interval(waited);
      slots.set(slot, Slots.SYN_TIME, time);
    }
  }

  private void answer(int slot, boolean fromClient, Headers h, long time) {
    int state = slots.state(slot);
    if ((state & State.SIMULTANEOUS) != 0) {
      slots.mark(slot, fromClient ? State.CLIENT_ANSWER : State.ANSWER);
      int both = State.CLIENT_ANSWER | State.ANSWER;
      if ((slots.state(slot) & both) == both) {
        slots.mark(slot, State.ESTABLISHED);
      }
    } else if (Sequences.distance(slots.clientSequence(slot) + 1, h.acknowledgement())
        >= Sequences.NEAR) {
      return; // answers an earlier SYN, whose sender has given it up
    } else if ((state & State.ANSWER) == 0) {
      slots.mark(slot, State.ANSWER);
      slots.set(slot, Slots.SEQUENCES, slots.clientSequence(slot) << 32 | h.sequence());
      slots.set(slot, Slots.ANSWER_TIME, time);
    } else if (time - slots.get(slot, Slots.ANSWER_TIME) >= SOONEST_REPEAT) {
      count(slot, ONE_ANSWER, 32);
    }
  }

  /** Whether a packet without SYN shows that the handshake is complete. */
  private boolean completes(int slot, boolean fromClient, Headers h) {
    if ((h.flags() & Tcp.ACK) == 0) {
      return false;
    }
    int state = slots.state(slot);
    boolean answered = (state & (State.ANSWER | State.SIMULTANEOUS)) != 0;
    if (fromClient) {
      return answered
          ? Sequences.distance(slots.serverSequence(slot) + 1, h.acknowledgement()) < Sequences.HALF
          : Sequences.distance(slots.clientSequence(slot) + 1, h.sequence()) < Sequences.HALF;
    }
    // The server sends data or its end only when the client's acknowledgement has come.
    boolean ofThis =
        Sequences.distance(slots.clientSequence(slot) + 1, h.acknowledgement()) < Sequences.HALF;
    return ofThis && (h.payloadLength() > 0 || (h.flags() & Tcp.FIN) != 0);
  }

  private void reset(int slot, boolean fromClient, Headers h) {
    int state = slots.state(slot);
    if (State.closed(state)) {
      return; // tidies up what is closed already
    }
    if ((state & (State.ESTABLISHED | State.ANSWER | State.MIDSTREAM)) != 0) {
      slots.mark(slot, fromClient ? State.CLIENT_RST : State.SERVER_RST);
    } else if (fromClient) {
      slots.mark(slot, State.CLIENT_RST);
    } else if ((h.flags() & Tcp.ACK) != 0
        && Sequences.distance(slots.clientSequence(slot) + 1, h.acknowledgement())
            < Sequences.NEAR) {
      slots.mark(slot, State.REFUSED); // any other RST is not for this SYN (RFC 9293, 3.10.7.3)
    }
  }

  /** An ICMP error that quotes a packet of this connection. */
  void error(int found, long sequence, IcmpError error) {
    int slot = found >> 1;
    boolean ofSyn = (found & 1) == 0 && slots.clientSequence(slot) == sequence;
    int begun = State.ANSWER | State.ESTABLISHED | State.MIDSTREAM;
    if (ofSyn && (slots.state(slot) & begun) == 0 && error.refuses()) {
      slots.mark(slot, State.ICMP);
    }
  }

  private void count(int slot, long one, int shift) {
    if ((slots.get(slot, Slots.STATE) >>> shift & MOST) < MOST) {
      slots.add(slot, Slots.STATE, one);
    }
  }
}
