package dev.gumshoe.packets.connection;

import dev.gumshoe.packets.file.PacketPlace;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.scan.Headers;

/** Decides what a packet means for its connection (RFC 9293, 3.5 to 3.7). */
final class Handshakes {
  /**
   * Whoever sends a SYN again waits longer: Linux a second at first (RFC 6298), and never less than
   * 200 ms. What comes sooner is the same packet at another interface.
   */
  private static final long SOONEST_REPEAT = 100_000_000;

  /**
   * Data may go with a SYN (RFC 7413); what it acknowledges is not far from its sequence number.
   */
  private static final long NEAR = 1 << 16;

  private static final long HALF = 1L << 31;
  private static final long ONE_REPEAT = 1L << 16;
  private static final long ONE_ANSWER = 1L << 32;
  private static final long ONE_COPY = 1L << 48;
  private static final int MOST = 0xffff;

  private final Slots slots;

  Handshakes(Slots slots) {
    this.slots = slots;
  }

  /** Whether a packet begins a connection. */
  enum Begin {
    NOT,
    BY_SYN,
    BY_ANSWER,
    MIDSTREAM
  }

  /**
   * Whether the packet is of a connection that has no row yet, though another may have its ports.
   */
  Begin begins(int found, Headers h) {
    boolean syn = (h.flags() & Tcp.SYN) != 0 && (h.flags() & Tcp.RST) == 0;
    boolean ack = (h.flags() & Tcp.ACK) != 0;
    if (found == Index.NONE) {
      return !syn ? Begin.MIDSTREAM : ack ? Begin.BY_ANSWER : Begin.BY_SYN;
    }
    if (!syn) {
      return Begin.NOT;
    }
    int slot = found >> 1;
    boolean fromClient = (found & 1) == 0;
    if (ack) {
      return answersOther(slot, fromClient, h) ? Begin.BY_ANSWER : Begin.NOT;
    }
    return synOfOther(slot, fromClient, h) ? Begin.BY_SYN : Begin.NOT;
  }

  private boolean synOfOther(int slot, boolean fromClient, Headers h) {
    int state = state(slot);
    if (fromClient) {
      return (state & State.MIDSTREAM) != 0 || clientSequence(slot) != h.sequence();
    }
    if ((state & State.SIMULTANEOUS) != 0) {
      return serverSequence(slot) != h.sequence();
    }
    int begun = State.ANSWER | State.ESTABLISHED | State.MIDSTREAM;
    return (state & begun) != 0 || State.over(state);
  }

  /** Whether a SYN and ACK answers a SYN that was not captured, of a new connection. */
  private boolean answersOther(int slot, boolean fromClient, Headers h) {
    int state = state(slot);
    if ((state & State.SIMULTANEOUS) != 0) {
      return false;
    }
    if (fromClient) {
      return true;
    }
    boolean answers = distance(clientSequence(slot) + 1, h.acknowledgement()) < NEAR;
    boolean finished = State.over(state) || (state & State.ESTABLISHED) != 0;
    return (state & State.MIDSTREAM) != 0 || !answers && finished;
  }

  /** Fills a new row. */
  void start(int slot, Begin begin, Headers h, PacketPlace place) {
    boolean answer = begin == Begin.BY_ANSWER;
    slots.set(slot, Slots.CLIENT_HIGH, answer ? h.destinationHigh() : h.sourceHigh());
    slots.set(slot, Slots.CLIENT_LOW, answer ? h.destinationLow() : h.sourceLow());
    slots.set(slot, Slots.SERVER_HIGH, answer ? h.sourceHigh() : h.destinationHigh());
    slots.set(slot, Slots.SERVER_LOW, answer ? h.sourceLow() : h.destinationLow());
    int client = answer ? h.destinationPort() : h.sourcePort();
    int server = answer ? h.sourcePort() : h.destinationPort();
    slots.set(slot, Slots.PORTS, Index.ports(client, server, h.version()));
    slots.set(slot, Slots.FIRST_TIME, place.time());
    slots.set(slot, Slots.SYN_TIME, place.time());
    slots.set(slot, Slots.ANSWER_TIME, place.time());
    slots.set(slot, Slots.FIRST_PACKET, place.number());
    switch (begin) {
      case BY_SYN -> {
        slots.set(slot, Slots.SEQUENCES, h.sequence() << 32);
        slots.set(slot, Slots.STATE, State.SYN);
      }
      case BY_ANSWER -> {
        long asked = h.acknowledgement() - 1 & 0xffffffffL;
        slots.set(slot, Slots.SEQUENCES, asked << 32 | h.sequence());
        slots.set(slot, Slots.STATE, State.ANSWER);
      }
      case MIDSTREAM, NOT -> {
        slots.set(slot, Slots.STATE, State.MIDSTREAM);
        ends(slot, true, h);
      }
    }
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
      if ((state(slot) & (State.ESTABLISHED | State.MIDSTREAM)) == 0
          && completes(slot, fromClient, h)) {
        put(slot, State.ESTABLISHED);
      }
      ends(slot, fromClient, h);
    }
  }

  private void ends(int slot, boolean fromClient, Headers h) {
    if ((h.flags() & Tcp.FIN) != 0) {
      put(slot, fromClient ? State.CLIENT_FIN : State.SERVER_FIN);
    }
    if ((h.flags() & Tcp.RST) != 0) {
      put(slot, fromClient ? State.CLIENT_RST : State.SERVER_RST);
    }
  }

  private void syn(int slot, boolean fromClient, Headers h, long time) {
    if (!fromClient) {
      if ((state(slot) & State.SIMULTANEOUS) == 0) {
        put(slot, State.SIMULTANEOUS);
        slots.set(slot, Slots.SEQUENCES, clientSequence(slot) << 32 | h.sequence());
        slots.set(slot, Slots.ANSWER_TIME, time);
      }
      return;
    }
    if ((state(slot) & State.SYN) == 0) {
      put(slot, State.SYN); // its answer was written to the file before it
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
    int state = state(slot);
    if ((state & State.SIMULTANEOUS) != 0) {
      put(slot, fromClient ? State.CLIENT_ANSWER : State.ANSWER);
      int both = State.CLIENT_ANSWER | State.ANSWER;
      if ((state(slot) & both) == both) {
        put(slot, State.ESTABLISHED);
      }
    } else if (distance(clientSequence(slot) + 1, h.acknowledgement()) >= NEAR) {
      return; // answers an earlier SYN, whose sender has given it up
    } else if ((state & State.ANSWER) == 0) {
      put(slot, State.ANSWER);
      slots.set(slot, Slots.SEQUENCES, clientSequence(slot) << 32 | h.sequence());
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
    int state = state(slot);
    boolean answered = (state & (State.ANSWER | State.SIMULTANEOUS)) != 0;
    if (fromClient) {
      return answered
          ? distance(serverSequence(slot) + 1, h.acknowledgement()) < HALF
          : distance(clientSequence(slot) + 1, h.sequence()) < HALF;
    }
    // The server sends data or its end only when the client's acknowledgement has come.
    boolean ofThis = distance(clientSequence(slot) + 1, h.acknowledgement()) < HALF;
    return ofThis && (h.payloadLength() > 0 || (h.flags() & Tcp.FIN) != 0);
  }

  private void reset(int slot, boolean fromClient, Headers h) {
    int state = state(slot);
    if (State.closed(state)) {
      return; // tidies up what is closed already
    }
    if ((state & (State.ESTABLISHED | State.ANSWER | State.MIDSTREAM)) != 0) {
      put(slot, fromClient ? State.CLIENT_RST : State.SERVER_RST);
    } else if (fromClient) {
      put(slot, State.CLIENT_RST);
    } else if ((h.flags() & Tcp.ACK) != 0
        && distance(clientSequence(slot) + 1, h.acknowledgement()) < NEAR) {
      put(slot, State.REFUSED); // any other RST is not for this SYN (RFC 9293, 3.10.7.3)
    }
  }

  /** An ICMP error that quotes a packet of this connection. */
  void error(int found, long sequence, IcmpError error) {
    int slot = found >> 1;
    boolean ofSyn = (found & 1) == 0 && clientSequence(slot) == sequence;
    int begun = State.ANSWER | State.ESTABLISHED | State.MIDSTREAM;
    if (ofSyn && (state(slot) & begun) == 0 && error.refuses()) {
      put(slot, State.ICMP);
    }
  }

  private int state(int slot) {
    return (int) slots.get(slot, Slots.STATE) & 0xffff;
  }

  private void put(int slot, int bit) {
    slots.set(slot, Slots.STATE, slots.get(slot, Slots.STATE) | bit);
  }

  private void count(int slot, long one, int shift) {
    if ((slots.get(slot, Slots.STATE) >>> shift & MOST) < MOST) {
      slots.add(slot, Slots.STATE, one);
    }
  }

  private long clientSequence(int slot) {
    return slots.get(slot, Slots.SEQUENCES) >>> 32;
  }

  private long serverSequence(int slot) {
    return slots.get(slot, Slots.SEQUENCES) & 0xffffffffL;
  }

  /** How far it is from one sequence number on to the other (RFC 9293, 3.4). */
  private static long distance(long from, long to) {
    return to - from & 0xffffffffL;
  }
}
