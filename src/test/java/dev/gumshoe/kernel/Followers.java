package dev.gumshoe.kernel;

import static dev.gumshoe.kernel.Datagram.TCP;
import static dev.gumshoe.kernel.Datagram.UDP;

import java.util.List;
import java.util.Optional;

/** Makes packets that belong to a connection: answers, and errors about it. */
final class Followers {
  private final Dice dice;

  Followers(Dice dice) {
    this.dice = dice;
  }

  /** An answer to a first packet, or an error about it; empty where there is none. */
  Optional<Shot> of(Shot first, String leftBy) {
    Shot back = back(first, leftBy);
    boolean errors = first.protocol() != Datagram.ICMP && first.protocol() != Datagram.ICMP6;
    if (errors && dice.percent(35)) {
      boolean four = first.four();
      return Optional.of(
          back.quoting(four ? Datagram.ICMP : Datagram.ICMP6, first)
              .icmp(four ? 3 : 1, four ? dice.of(1, 3) : 4)
              .in(Shot.State.RELATED));
    }
    Shot answer = back.in(Shot.State.ESTABLISHED);
    return switch (first.protocol()) {
      case TCP ->
          first.flags() == Shot.SYN
              ? Optional.of(answer.tcp(Shot.SYN | Shot.ACK, List.of(2)))
              : Optional.of(answer.tcp(Shot.ACK, List.of()));
      case UDP -> Optional.of(answer);
      case Datagram.ICMP ->
          first.type() == 8 ? Optional.of(answer.icmp(0, 0)) : Optional.of(answer.icmp(14, 0));
      case Datagram.ICMP6 -> Optional.of(answer.icmp(129, 0));
      default -> Optional.of(answer);
    };
  }

  /** The first packet's sender goes on. */
  static Shot again(Shot first) {
    Shot next = first.in(Shot.State.ESTABLISHED);
    return first.protocol() == TCP ? next.tcp(Shot.ACK, List.of()) : next;
  }

  /** The other way round, from where the first packet went: a wire, or the node itself. */
  private static Shot back(Shot first, String leftBy) {
    boolean ports = first.protocol() == TCP || first.protocol() == UDP;
    Shot turned =
        first.between(
            first.destination(),
            ports ? first.destinationPort() : first.sourcePort(),
            first.source(),
            first.sourcePort());
    return leftBy.isEmpty()
        ? turned.from("", "").lasting(Node.HOPS)
        : turned.from(leftBy, "02:00:00:00:00:fe").lasting(61);
  }
}
