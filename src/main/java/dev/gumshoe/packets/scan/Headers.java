package dev.gumshoe.packets.scan;

import dev.gumshoe.packets.layer.Address;

/**
 * What was found in a packet: its innermost TCP, UDP or ICMP header. One object for all packets;
 * the values are of the latest that was scanned, and those of another kind of header mean nothing.
 */
public final class Headers {
  /** No transport that can be read: ARP, a later fragment, something unknown. */
  public static final int NONE = 0;

  /** TCP. */
  public static final int TCP = 1;

  /** UDP. */
  public static final int UDP = 2;

  /** ICMP or ICMPv6. */
  public static final int ICMP = 3;

  /** The first 8 bytes of TCP, as ICMP quotes them; or more. */
  public static final int TCP_BEGINNING = 4;

  private final Headers quoted;

  int kind;
  int version;
  long sourceHigh;
  long sourceLow;
  long destinationHigh;
  long destinationLow;
  int sourcePort;
  int destinationPort;
  long sequence;
  long acknowledgement;
  int flags;
  int payloadFrom;
  int payloadTo;
  int payloadLength;
  int type;
  int code;
  boolean fragment;

  // The IP header that was read last; it counts when a transport follows.
  int ipVersion;
  long ipSourceHigh;
  long ipSourceLow;
  long ipDestinationHigh;
  long ipDestinationLow;

  // What is left of the packet.
  int end;
  long claimed;
  boolean continued;
  int depth;

  /** With nothing found yet. */
  public Headers() {
    this(false);
  }

  /** An error that is quoted has no quote of its own. */
  private Headers(boolean inner) {
    quoted = inner ? this : new Headers(true);
  }

  /** Which header was found: {@link #TCP} and its like. */
  public int kind() {
    return kind;
  }

  /** Whether a header of IP was found that carries only a part of a datagram. */
  public boolean fragment() {
    return fragment;
  }

  /** 4 or 6. */
  public int version() {
    return version;
  }

  /** First 8 bytes of the sender's address; 0 in IPv4. */
  public long sourceHigh() {
    return sourceHigh;
  }

  /** Last 8 bytes of the sender's address. */
  public long sourceLow() {
    return sourceLow;
  }

  /** First 8 bytes of the receiver's address; 0 in IPv4. */
  public long destinationHigh() {
    return destinationHigh;
  }

  /** Last 8 bytes of the receiver's address. */
  public long destinationLow() {
    return destinationLow;
  }

  /** The sender. */
  public Address source() {
    return new Address(version, sourceHigh, sourceLow);
  }

  /** The receiver. */
  public Address destination() {
    return new Address(version, destinationHigh, destinationLow);
  }

  /** Of TCP and UDP. */
  public int sourcePort() {
    return sourcePort;
  }

  /** Of TCP and UDP. */
  public int destinationPort() {
    return destinationPort;
  }

  /** Of TCP. */
  public long sequence() {
    return sequence;
  }

  /** Of TCP. */
  public long acknowledgement() {
    return acknowledgement;
  }

  /** Of TCP; {@link dev.gumshoe.packets.layer.Tcp} names them. */
  public int flags() {
    return flags;
  }

  /** Where the payload begins in the bytes that were scanned. */
  public int payloadFrom() {
    return payloadFrom;
  }

  /** Behind its last byte that was captured. */
  public int payloadTo() {
    return payloadTo;
  }

  /** How long it is by the IP header, captured or not. */
  public int payloadLength() {
    return payloadLength;
  }

  /** Of ICMP. */
  public int type() {
    return type;
  }

  /** Of ICMP. */
  public int code() {
    return code;
  }

  /** The packet that an ICMP error is about; its kind is {@link #NONE} where there is none. */
  public Headers quoted() {
    return quoted;
  }

  /** Begins with a packet. */
  void begin(int newEnd, long newClaimed) {
    kind = NONE;
    fragment = false;
    end = newEnd;
    claimed = newClaimed;
    continued = false;
    depth = 0;
    quoted.kind = NONE;
  }

  /** Cuts what is left to a length that a header says. */
  void limit(long to) {
    claimed = Math.min(claimed, to);
    end = (int) Math.min(end, claimed);
  }

  /** A transport of the IP header that was read last. */
  void found(int newKind) {
    kind = newKind;
    version = ipVersion;
    sourceHigh = ipSourceHigh;
    sourceLow = ipSourceLow;
    destinationHigh = ipDestinationHigh;
    destinationLow = ipDestinationLow;
  }

  /** Whether one more header may be read. */
  boolean deeper() {
    return depth++ < Scanner.DEEPEST;
  }

  boolean cut() {
    return continued || claimed > end;
  }
}
