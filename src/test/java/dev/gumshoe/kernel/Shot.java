package dev.gumshoe.kernel;

import java.util.List;
import java.util.Optional;

/**
 * A packet to send.
 *
 * @param device interface that it comes in by; empty for one that the node itself sends
 * @param mac whose frame it is, where it comes in
 * @param protocol number
 * @param sourcePort also the identifier of an ICMP echo
 * @param flags of TCP, as bits
 * @param options kinds of TCP options
 * @param type of ICMP, with its code
 * @param payload bytes after the last header
 * @param mark with which the node sends it
 * @param uid who sends it, where the node does
 * @param state that the kernel's table of connections gives it
 * @param quoted the packet that an ICMP error is about
 */
record Shot(
    String device,
    String mac,
    String source,
    String destination,
    int protocol,
    int sourcePort,
    int destinationPort,
    int flags,
    List<Integer> options,
    int type,
    int code,
    int payload,
    int hops,
    int mark,
    int uid,
    State state,
    Optional<Shot> quoted) {
  static final int FIN = 1;
  static final int SYN = 2;
  static final int RST = 4;
  static final int PSH = 8;
  static final int ACK = 16;
  static final int URG = 32;

  /** As conntrack names them. */
  enum State {
    NEW,
    ESTABLISHED,
    RELATED,
    INVALID
  }

  Shot {
    options = List.copyOf(options);
  }

  /** A UDP packet that comes in, with nothing special. */
  static Shot udp(String device, String mac, String source, String destination) {
    return new Shot(
        device,
        mac,
        source,
        destination,
        Datagram.UDP,
        9,
        9,
        0,
        List.of(),
        0,
        0,
        0,
        64,
        0,
        0,
        State.NEW,
        Optional.empty());
  }

  Shot over(int other) {
    return new Shot(
        device,
        mac,
        source,
        destination,
        other,
        sourcePort,
        destinationPort,
        flags,
        options,
        type,
        code,
        payload,
        hops,
        mark,
        uid,
        state,
        quoted);
  }

  boolean four() {
    return source.indexOf(':') < 0;
  }

  boolean local() {
    return device.isEmpty();
  }

  Shot from(String other, String itsMac) {
    return new Shot(
        other,
        itsMac,
        source,
        destination,
        protocol,
        sourcePort,
        destinationPort,
        flags,
        options,
        type,
        code,
        payload,
        hops,
        mark,
        uid,
        state,
        quoted);
  }

  Shot between(String from, int fromPort, String to, int toPort) {
    return new Shot(
        device, mac, from, to, protocol, fromPort, toPort, flags, options, type, code, payload,
        hops, mark, uid, state, quoted);
  }

  Shot tcp(int newFlags, List<Integer> newOptions) {
    return new Shot(
        device,
        mac,
        source,
        destination,
        protocol,
        sourcePort,
        destinationPort,
        newFlags,
        newOptions,
        type,
        code,
        payload,
        hops,
        mark,
        uid,
        state,
        quoted);
  }

  Shot icmp(int newType, int newCode) {
    return new Shot(
        device,
        mac,
        source,
        destination,
        protocol,
        sourcePort,
        destinationPort,
        flags,
        options,
        newType,
        newCode,
        payload,
        hops,
        mark,
        uid,
        state,
        quoted);
  }

  Shot in(State newState) {
    return new Shot(
        device,
        mac,
        source,
        destination,
        protocol,
        sourcePort,
        destinationPort,
        flags,
        options,
        type,
        code,
        payload,
        hops,
        mark,
        uid,
        newState,
        quoted);
  }

  /** With so many hops left, sent by nobody in particular. */
  Shot lasting(int newHops) {
    return new Shot(
        device,
        mac,
        source,
        destination,
        protocol,
        sourcePort,
        destinationPort,
        flags,
        options,
        type,
        code,
        payload,
        newHops,
        0,
        0,
        state,
        quoted);
  }

  Shot quoting(int errorProtocol, Shot other) {
    return new Shot(
        device,
        mac,
        source,
        destination,
        errorProtocol,
        0,
        0,
        0,
        List.of(),
        type,
        code,
        payload,
        hops,
        mark,
        uid,
        state,
        Optional.of(other));
  }
}
