package dev.gumshoe.kernel;

import static dev.gumshoe.kernel.Datagram.TCP;
import static dev.gumshoe.kernel.Datagram.UDP;

import java.util.List;
import java.util.Optional;

/** Makes packets at random, of the values that rules ask for. */
final class ShotMaker {
  private static final String MAC = "02:00:00:00:00:fe";
  private static final int ESP = 50;

  private final Dice dice;

  ShotMaker(Dice dice) {
    this.dice = dice;
  }

  /** The first packet of a connection, or one of none. */
  Shot make(Family family) {
    boolean local = dice.percent(30);
    int protocol = dice.of(TCP, TCP, TCP, UDP, UDP, family.icmp(), ESP);
    Shot plain =
        new Shot(
            local ? "" : dice.of(Node.WIRES),
            local ? "" : MAC,
            local ? dice.of(family.local()) : away(family),
            destination(family, local),
            protocol,
            dice.of(HeaderMatches.SOURCE_PORTS),
            dice.of(HeaderMatches.PORTS),
            0,
            List.of(),
            0,
            0,
            dice.of(0, 0, 20),
            local ? Node.HOPS : dice.of(60, 60, 60, 61, 61, 61, 1),
            local ? dice.of(0, 0, 1, 0x4000) : 0,
            local ? dice.of(0, 1000, 1337) : 0,
            Shot.State.NEW,
            Optional.empty());
    Shot told = bothWaysAlike(plain) ? plain.over(family.icmp()) : plain;
    return switch (told.protocol()) {
      case TCP -> tcp(told);
      case UDP, ESP -> told;
      default -> icmp(told, family);
    };
  }

  /**
   * Whether an answer would look like the question: the kernel's table of connections cannot tell
   * their directions apart, and finds the one or the other by chance.
   */
  private static boolean bothWaysAlike(Shot shot) {
    boolean ports = shot.protocol() == TCP || shot.protocol() == UDP;
    boolean samePorts = !ports || shot.sourcePort() == shot.destinationPort();
    return samePorts && shot.source().equals(shot.destination());
  }

  private String away(Family family) {
    return dice.of(dice.of(family.remote()), dice.of(family.pods()));
  }

  private String destination(Family family, boolean local) {
    if (family.four() && !local && dice.percent(4)) {
      return dice.of("255.255.255.255", "224.0.0.1");
    }
    return AddressMatches.address(dice, family);
  }

  private Shot tcp(Shot plain) {
    List<Integer> options = dice.of(List.of(), List.of(2), List.of(2, 4, 8, 3), List.of(8));
    return switch (dice.below(10)) {
      case 0 -> plain.tcp(Shot.ACK, options);
      case 1 -> plain.tcp(0, options).in(Shot.State.INVALID);
      case 2 -> plain.tcp(Shot.SYN | Shot.ACK, options).in(Shot.State.INVALID);
      case 3 -> plain.tcp(Shot.RST, options).in(Shot.State.INVALID);
      default -> plain.tcp(Shot.SYN, options);
    };
  }

  private Shot icmp(Shot plain, Family family) {
    boolean asks = dice.percent(75);
    if (asks) {
      return plain.icmp(family.four() ? dice.of(8, 8, 13) : 128, 0);
    }
    return plain.icmp(family.four() ? 0 : 129, 0).in(Shot.State.INVALID);
  }
}
