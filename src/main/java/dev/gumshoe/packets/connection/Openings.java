package dev.gumshoe.packets.connection;

import dev.gumshoe.packets.file.PacketPlace;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.scan.Headers;

/** Decides whether a packet begins a connection, and begins it (RFC 9293, 3.5). */
final class Openings {
  private final Slots slots;

  Openings(Slots slots) {
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
    int state = slots.state(slot);
    if (fromClient) {
      return (state & State.MIDSTREAM) != 0 || slots.clientSequence(slot) != h.sequence();
    }
    if ((state & State.SIMULTANEOUS) != 0) {
      return slots.serverSequence(slot) != h.sequence();
    }
    int begun = State.ANSWER | State.ESTABLISHED | State.MIDSTREAM;
    return (state & begun) != 0 || State.over(state);
  }

  /** Whether a SYN and ACK answers a SYN that was not captured, of a new connection. */
  private boolean answersOther(int slot, boolean fromClient, Headers h) {
    int state = slots.state(slot);
    if ((state & State.SIMULTANEOUS) != 0) {
      return false;
    }
    if (fromClient) {
      return true;
    }
    boolean answers =
        Sequences.distance(slots.clientSequence(slot) + 1, h.acknowledgement()) < Sequences.NEAR;
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
        Handshakes.ends(slots, slot, true, h);
      }
    }
  }
}
