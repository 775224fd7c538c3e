package dev.gumshoe.kernel;

import java.util.List;
import java.util.Optional;

/** Targets other than chains. Each gives nothing where it cannot stand. */
final class Targets {
  private static final List<String> REJECTS =
      List.of(
          "icmp-net-unreachable",
          "icmp-host-unreachable",
          "icmp-proto-unreachable",
          "icmp-port-unreachable",
          "icmp-net-prohibited",
          "icmp-host-prohibited",
          "icmp-admin-prohibited");
  private static final List<String> REJECTS6 =
      List.of(
          "icmp6-no-route",
          "icmp6-adm-prohibited",
          "icmp6-addr-unreachable",
          "icmp6-port-unreachable",
          "icmp6-policy-fail",
          "icmp6-reject-route");

  private Targets() {}

  private static Optional<Piece> piece(String kind, String text) {
    return Optional.of(new Piece(kind, text));
  }

  static Optional<Piece> accept(Dice dice, Spot spot) {
    return piece("ACCEPT", "-j ACCEPT");
  }

  static Optional<Piece> drop(Dice dice, Spot spot) {
    return spot.table().equals("nat") ? Optional.empty() : piece("DROP", "-j DROP");
  }

  static Optional<Piece> giveBack(Dice dice, Spot spot) {
    return piece("RETURN", "-j RETURN");
  }

  static Optional<Piece> reject(Dice dice, Spot spot) {
    if (!spot.table().equals("filter")) {
      return Optional.empty();
    }
    String with = dice.of(spot.family().four() ? REJECTS : REJECTS6);
    if (spot.protocol().equals("tcp") && dice.percent(50)) {
      with = "tcp-reset";
    }
    String kind = with.equals("tcp-reset") ? "REJECT tcp-reset" : "REJECT";
    return piece(kind, "-j REJECT --reject-with " + with);
  }

  static Optional<Piece> destination(Dice dice, Spot spot) {
    if (!spot.table().equals("nat") || !spot.only("PREROUTING", "OUTPUT")) {
      return Optional.empty();
    }
    String to =
        dice.of(
            dice.of(spot.family().pods()),
            dice.of(spot.family().remote()),
            dice.of(spot.family().local()));
    return piece("DNAT", "-j DNAT --to-destination " + end(dice, spot, to, "8080"));
  }

  static Optional<Piece> source(Dice dice, Spot spot) {
    return spot.table().equals("nat") && spot.only("POSTROUTING", "INPUT")
        ? piece(
            "SNAT",
            "-j SNAT --to-source " + end(dice, spot, dice.of(spot.family().local()), "2000-2001"))
        : Optional.empty();
  }

  private static String end(Dice dice, Spot spot, String address, String port) {
    if (!spot.ports() || dice.percent(40)) {
      return address;
    }
    return (spot.family().four() ? address : "[" + address + "]") + ":" + port;
  }

  static Optional<Piece> masquerade(Dice dice, Spot spot) {
    String ports = spot.ports() && dice.percent(25) ? " --to-ports 3000-3001" : "";
    return spot.table().equals("nat") && spot.only("POSTROUTING")
        ? piece("MASQUERADE", "-j MASQUERADE" + ports)
        : Optional.empty();
  }

  static Optional<Piece> redirect(Dice dice, Spot spot) {
    String ports = spot.ports() && dice.percent(75) ? " --to-ports 15001" : "";
    return spot.table().equals("nat") && spot.only("PREROUTING", "OUTPUT")
        ? piece("REDIRECT", "-j REDIRECT" + ports)
        : Optional.empty();
  }

  static Optional<Piece> mark(Dice dice, Spot spot) {
    String how = dice.of("--set-xmark ", "--set-mark ", "--and-mark ", "--or-mark ", "--xor-mark ");
    boolean masked = how.startsWith("--set");
    String value = StateMatches.mark(dice);
    return piece("MARK", "-j MARK " + how + (masked ? value : value.replaceFirst("/.*", "")));
  }

  static Optional<Piece> connmark(Dice dice, Spot spot) {
    return piece(
        "CONNMARK",
        "-j CONNMARK "
            + dice.of(
                "--set-xmark " + StateMatches.mark(dice),
                "--set-mark " + StateMatches.mark(dice),
                "--save-mark",
                "--restore-mark",
                "--save-mark --nfmask 0xc000 --ctmask 0xc000",
                "--restore-mark --nfmask 0x3 --ctmask 0x3"));
  }

  static Optional<Piece> proxy(Dice dice, Spot spot) {
    return spot.table().equals("mangle") && spot.only("PREROUTING") && spot.ports()
        ? piece("TPROXY", "-j TPROXY --on-port 15006 --tproxy-mark 0x1/0x1")
        : Optional.empty();
  }

  static Optional<Piece> untracked(Dice dice, Spot spot) {
    return spot.table().equals("raw") ? piece("NOTRACK", "-j CT --notrack") : Optional.empty();
  }

  static Optional<Piece> trace(Dice dice, Spot spot) {
    return spot.table().equals("raw") ? piece("TRACE", "-j TRACE") : Optional.empty();
  }

  static Optional<Piece> log(Dice dice, Spot spot) {
    return piece("LOG", "-j LOG --log-prefix \"a log: \"");
  }

  static Optional<Piece> netlinkLog(Dice dice, Spot spot) {
    return piece("NFLOG", "-j NFLOG --nflog-group 3");
  }

  static Optional<Piece> checksum(Dice dice, Spot spot) {
    return spot.table().equals("mangle") && spot.ports()
        ? piece("CHECKSUM", "-j CHECKSUM --checksum-fill")
        : Optional.empty();
  }

  static Optional<Piece> segment(Dice dice, Spot spot) {
    return spot.table().equals("mangle") && spot.protocol().equals("tcp")
        ? piece("TCPMSS", "-m tcp --tcp-flags SYN,RST SYN -j TCPMSS --set-mss 1400")
        : Optional.empty();
  }
}
