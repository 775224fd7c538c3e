package dev.gumshoe.kernel;

import java.util.List;
import java.util.Optional;

/** Matches on ports and other parts of a packet's headers. */
final class HeaderMatches {
  /** Ports that rules and packets have in common. */
  static final List<Integer> PORTS = List.of(53, 80, 443, 8080, 30080);

  /** Ports that packets come from. */
  static final List<Integer> SOURCE_PORTS = List.of(53, 1025, 40000, 60999);

  private static final List<String> FLAGS = List.of("SYN", "ACK", "FIN", "RST", "PSH", "URG");

  private HeaderMatches() {}

  static Optional<Piece> ports(Dice dice, Spot spot) {
    if (!spot.ports()) {
      return Optional.empty();
    }
    boolean to = dice.percent(65);
    int port = dice.of(to ? PORTS : SOURCE_PORTS);
    String value =
        dice.of("" + port, "" + port, port + ":" + (port + 1000), ":" + port, port + ":");
    return Optional.of(
        new Piece(
            spot.protocol() + (to ? "-dport" : "-sport"),
            "-m %s %s%s %s"
                .formatted(spot.protocol(), dice.not(), to ? "--dport" : "--sport", value)));
  }

  static Optional<Piece> multiport(Dice dice, Spot spot) {
    if (!spot.ports()) {
      return Optional.empty();
    }
    String which = dice.of("--dports", "--dports", "--sports", "--ports");
    String values =
        dice.some(List.of("53", "80", "443", "8080:8090", "30000:32767", "1025", "40000"));
    return Optional.of(new Piece("multiport", "-m multiport " + dice.not() + which + " " + values));
  }

  static Optional<Piece> tcp(Dice dice, Spot spot) {
    if (!spot.protocol().equals("tcp")) {
      return Optional.empty();
    }
    return Optional.of(
        switch (dice.below(3)) {
          case 0 -> new Piece("syn", "-m tcp " + dice.not() + "--syn");
          case 1 ->
              new Piece(
                  "tcp-flags",
                  "-m tcp "
                      + dice.not()
                      + "--tcp-flags "
                      + dice.of(dice.some(FLAGS), "ALL")
                      + " "
                      + dice.of(dice.of(FLAGS), dice.some(FLAGS), "NONE"));
          default ->
              new Piece(
                  "tcp-option", "-m tcp " + dice.not() + "--tcp-option " + dice.of(2, 3, 4, 8));
        });
  }

  static Optional<Piece> icmp(Dice dice, Spot spot) {
    if (!spot.protocol().equals("icmp")) {
      return Optional.empty();
    }
    String text =
        spot.family().four()
            ? "-m icmp "
                + dice.not()
                + "--icmp-type "
                + dice.of("8", "8/0", "0", "3", "3/1", "3/3", "13", "any")
            : "-m icmp6 "
                + dice.not()
                + "--icmpv6-type "
                + dice.of("128", "128/0", "129", "1", "1/4");
    return Optional.of(new Piece("icmp", text.replace("! --icmp-type any", "--icmp-type any")));
  }

  static Optional<Piece> length(Dice dice, Spot spot) {
    int base = spot.family().four() ? 0 : 20;
    String value =
        dice.of(
            "" + (base + 40),
            (base + 28) + ":" + (base + 44),
            (base + 60) + ":",
            ":" + (base + 40));
    return Optional.of(new Piece("length", "-m length " + dice.not() + "--length " + fixed(value)));
  }

  private static String fixed(String range) {
    return range.startsWith(":") ? "0" + range : range.endsWith(":") ? range + "65535" : range;
  }

  static Optional<Piece> hops(Dice dice, Spot spot) {
    int value = dice.of(60, 61, 77, 1);
    boolean four = spot.family().four();
    String which = dice.of(four ? "ttl" : "hl") + dice.of("-eq ", "-lt ", "-gt ");
    boolean negatable = which.contains("-eq");
    return Optional.of(
        new Piece(
            "ttl",
            "-m %s %s--%s%d"
                .formatted(four ? "ttl" : "hl", negatable ? dice.not() : "", which, value)));
  }

  static Optional<Piece> mac(Dice dice, Spot spot) {
    return spot.only("PREROUTING", "INPUT", "FORWARD")
        ? Optional.of(
            new Piece(
                "mac",
                "-m mac "
                    + dice.not()
                    + "--mac-source "
                    + dice.of("02:00:00:00:00:fe", "02:00:00:00:00:aa")))
        : Optional.empty();
  }

  static Optional<Piece> mss(Dice dice, Spot spot) {
    return spot.protocol().equals("tcp")
        ? Optional.of(
            new Piece("tcpmss", "-m tcpmss " + dice.not() + "--mss " + dice.of("1460", "0:1400")))
        : Optional.empty();
  }

  static Optional<Piece> tos(Dice dice, Spot spot) {
    return Optional.of(
        new Piece("tos", "-m tos " + dice.not() + "--tos " + dice.of("0x00", "0x10")));
  }
}
