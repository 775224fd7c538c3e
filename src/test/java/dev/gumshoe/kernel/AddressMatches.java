package dev.gumshoe.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Matches on where a packet is from and where it goes. */
final class AddressMatches {
  private static final List<String> TYPES =
      List.of("LOCAL", "UNICAST", "BROADCAST", "MULTICAST", "LOCAL,BROADCAST");
  private static final List<String> TYPES6 = List.of("LOCAL", "UNICAST", "MULTICAST");

  private AddressMatches() {}

  /** An address that rules and packets have in common. */
  static String address(Dice dice, Family family) {
    return dice.of(
        dice.of(family.remote()),
        dice.of(family.local()),
        dice.of(family.pods()),
        dice.of(family.services()));
  }

  static Optional<Piece> source(Dice dice, Spot spot) {
    return Optional.of(new Piece("source", network(dice, spot.family(), "-s ")));
  }

  static Optional<Piece> destination(Dice dice, Spot spot) {
    return Optional.of(new Piece("destination", network(dice, spot.family(), "-d ")));
  }

  /** Not negated with length 0, which nf_tables refuses. */
  private static String network(Dice dice, Family family, String option) {
    String address = address(dice, family);
    String length =
        family.four()
            ? dice.of("", "", "/32", "/31", "/24", "/16", "/8", "/0", "/255.0.0.255", "/0.0.0.1")
            : dice.of("", "", "/128", "/127", "/64", "/32", "/16", "/0", "/ffff::ff");
    return (length.equals("/0") ? "" : dice.not()) + option + address + length;
  }

  static Optional<Piece> in(Dice dice, Spot spot) {
    return spot.only("PREROUTING", "INPUT", "FORWARD")
        ? Optional.of(new Piece("in-interface", dice.not() + "-i " + device(dice)))
        : Optional.empty();
  }

  static Optional<Piece> out(Dice dice, Spot spot) {
    return spot.only("FORWARD", "OUTPUT", "POSTROUTING")
        ? Optional.of(new Piece("out-interface", dice.not() + "-o " + device(dice)))
        : Optional.empty();
  }

  private static String device(Dice dice) {
    return dice.of("eth0", "eth1", "cali1", "cali2", "eth+", "cali+", "lo", "e+", "eth0+", "eth");
  }

  static Optional<Piece> type(Dice dice, Spot spot) {
    List<String> types = spot.family().four() ? TYPES : TYPES6;
    var text = new StringBuilder("-m addrtype");
    if (dice.percent(50)) {
      text.append(' ').append(dice.not()).append("--src-type ").append(dice.of(types));
    }
    if (text.length() == "-m addrtype".length() || dice.percent(40)) {
      text.append(' ').append(dice.not()).append("--dst-type ").append(dice.of(types));
    }
    if (spot.only("PREROUTING", "INPUT") && dice.percent(15)) {
      text.append(" --limit-iface-in");
    }
    return Optional.of(new Piece("addrtype", text.toString()));
  }

  static Optional<Piece> range(Dice dice, Spot spot) {
    String which = dice.of("--src-range", "--dst-range");
    return Optional.of(
        new Piece(
            "iprange", "-m iprange " + dice.not() + which + " " + range(dice, spot.family())));
  }

  private static String range(Dice dice, Family family) {
    return family.four()
        ? dice.of("10.0.0.0-10.0.0.50", "10.0.0.51-10.0.255.255", "10.96.0.1-10.244.0.10")
        : dice.of("fd00::-fd00::50", "fd00::51-fd00:1::ffff", "fd00:96::1-fd00:244::10");
  }

  static Optional<Piece> set(Dice dice, Spot spot) {
    String four = spot.family().four() ? "4" : "6";
    var all =
        new ArrayList<>(
            List.of(
                "hosts" + four + " " + dice.of("src", "dst"),
                "nets" + four + " " + dice.of("src", "dst"),
                "ports" + four + " " + dice.of("src,src", "dst,dst", "src,dst"),
                "numbers " + dice.of("src", "dst")));
    if (spot.family().four()) {
      all.add("loop4 dst,dst,src");
      all.add("netport4 " + dice.of("dst,dst", "src,src"));
    }
    return Optional.of(new Piece("set", "-m set " + dice.not() + "--match-set " + dice.of(all)));
  }
}
