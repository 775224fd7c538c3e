package dev.gumshoe.kernel;

import java.util.List;
import java.util.Optional;

/** Matches on what the kernel keeps beside a packet. */
final class StateMatches {
  private static final List<String> STATES =
      List.of("NEW", "ESTABLISHED", "RELATED", "INVALID", "UNTRACKED");

  private StateMatches() {}

  /** A mark with a mask or without, of few bits that rules set and ask for. */
  static String mark(Dice dice) {
    int bits = dice.of(0, 1, 2, 3, 0x10, 0x4000, 0x8000, 0xc000);
    return "0x" + Integer.toHexString(bits) + dice.of("", "/0x3", "/0xc000", "/0x4000", "/0x1");
  }

  static Optional<Piece> mark(Dice dice, Spot spot) {
    return Optional.of(new Piece("mark", "-m mark " + dice.not() + "--mark " + mark(dice)));
  }

  static Optional<Piece> connmark(Dice dice, Spot spot) {
    return Optional.of(new Piece("connmark", "-m connmark " + dice.not() + "--mark " + mark(dice)));
  }

  static Optional<Piece> state(Dice dice, Spot spot) {
    return Optional.of(
        new Piece("state", "-m state " + dice.not() + "--state " + dice.some(STATES)));
  }

  static Optional<Piece> conntrack(Dice dice, Spot spot) {
    String text =
        switch (dice.below(8)) {
          case 0 -> "--ctstate " + dice.of("DNAT", "SNAT", "NEW,DNAT", "SNAT,ESTABLISHED");
          case 1 -> "--ctproto " + dice.of("6", "17");
          case 2 -> "--ctorigdst " + AddressMatches.address(dice, spot.family());
          case 3 -> "--ctorigsrc " + AddressMatches.address(dice, spot.family());
          default -> "--ctstate " + dice.some(STATES);
        };
    String kind = text.startsWith("--ctstate") ? "conntrack" : "conntrack-other";
    return Optional.of(new Piece(kind, "-m conntrack " + dice.not() + text));
  }

  static Optional<Piece> direction(Dice dice, Spot spot) {
    return Optional.of(new Piece("ctdir", "-m conntrack --ctdir " + dice.of("ORIGINAL", "REPLY")));
  }

  static Optional<Piece> comment(Dice dice, Spot spot) {
    return Optional.of(
        new Piece("comment", "-m comment --comment \"" + dice.of("a rule", "x-y", "! -j") + "\""));
  }

  static Optional<Piece> physdev(Dice dice, Spot spot) {
    String text =
        spot.only("FORWARD", "POSTROUTING")
            ? dice.of("--physdev-is-bridged", "--physdev-in eth0", "--physdev-is-in")
            : "--physdev-in " + dice.of("eth0", "eth+");
    return Optional.of(new Piece("physdev", "-m physdev " + dice.not() + text));
  }

  static Optional<Piece> owner(Dice dice, Spot spot) {
    String text =
        switch (dice.below(5)) {
          case 0 -> "--gid-owner " + dice.of(0, 1000);
          case 1 -> "--socket-exists";
          case 2 -> "--uid-owner 1000-1005";
          default -> "--uid-owner " + dice.of(0, 1000, 1337);
        };
    return spot.only("OUTPUT", "POSTROUTING")
        ? Optional.of(new Piece("owner", "-m owner " + dice.not() + text))
        : Optional.empty();
  }

  static Optional<Piece> statistic(Dice dice, Spot spot) {
    String text =
        dice.percent(50)
            ? "--mode random --probability " + dice.of("0.5", "0.33333333349", "0", "1")
            : "--mode nth --every 2 --packet " + dice.below(2);
    return Optional.of(
        new Piece(
            "statistic",
            "-m statistic " + text.replaceFirst(" --(prob|every)", " " + dice.not() + "--$1")));
  }

  static Optional<Piece> limit(Dice dice, Spot spot) {
    return Optional.of(new Piece("limit", "-m limit --limit 1/min --limit-burst " + dice.of(1, 5)));
  }

  static Optional<Piece> recent(Dice dice, Spot spot) {
    return Optional.of(
        new Piece(
            "recent",
            "-m recent "
                + dice.not()
                + dice.of("--set", "--rcheck", "--update --seconds 60", "--remove")
                + " --name seen"
                + (spot.family().four() ? "4" : "6")
                + dice.of(" --rsource", " --rdest")));
  }

  static Optional<Piece> rpfilter(Dice dice, Spot spot) {
    return spot.only("PREROUTING") && !spot.table().equals("nat")
        ? Optional.of(
            new Piece(
                "rpfilter",
                "-m rpfilter"
                    + dice.of("", " --loose", " --validmark", " --accept-local")
                    + dice.of("", "", " --invert")))
        : Optional.empty();
  }
}
