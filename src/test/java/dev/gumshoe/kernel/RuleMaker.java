package dev.gumshoe.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes rules at random, out of the matches and targets that can stand in a place. */
final class RuleMaker {
  private interface Maker {
    Optional<Piece> make(Dice dice, Spot spot);
  }

  /** Those that stand more than once are drawn more often. */
  private static final List<Maker> MATCHES =
      List.of(
          AddressMatches::source,
          AddressMatches::source,
          AddressMatches::destination,
          AddressMatches::destination,
          AddressMatches::in,
          AddressMatches::out,
          AddressMatches::type,
          AddressMatches::type,
          AddressMatches::range,
          AddressMatches::set,
          AddressMatches::set,
          HeaderMatches::ports,
          HeaderMatches::ports,
          HeaderMatches::ports,
          HeaderMatches::multiport,
          HeaderMatches::multiport,
          HeaderMatches::tcp,
          HeaderMatches::tcp,
          HeaderMatches::icmp,
          HeaderMatches::icmp,
          HeaderMatches::icmp,
          HeaderMatches::length,
          HeaderMatches::hops,
          HeaderMatches::mac,
          HeaderMatches::mss,
          HeaderMatches::tos,
          StateMatches::mark,
          StateMatches::mark,
          StateMatches::mark,
          StateMatches::connmark,
          StateMatches::connmark,
          StateMatches::state,
          StateMatches::conntrack,
          StateMatches::conntrack,
          StateMatches::conntrack,
          StateMatches::direction,
          StateMatches::comment,
          StateMatches::physdev,
          StateMatches::owner,
          StateMatches::owner,
          StateMatches::statistic,
          StateMatches::limit,
          StateMatches::recent,
          StateMatches::rpfilter,
          StateMatches::rpfilter);

  private static final List<Maker> TARGETS =
      List.of(
          Targets::accept,
          Targets::accept,
          Targets::accept,
          Targets::drop,
          Targets::giveBack,
          Targets::reject,
          Targets::reject,
          Targets::destination,
          Targets::destination,
          Targets::source,
          Targets::source,
          Targets::masquerade,
          Targets::masquerade,
          Targets::redirect,
          Targets::mark,
          Targets::mark,
          Targets::mark,
          Targets::connmark,
          Targets::connmark,
          Targets::proxy,
          Targets::proxy,
          Targets::proxy,
          Targets::untracked,
          Targets::checksum,
          Targets::segment,
          Targets::segment,
          Targets::untracked,
          Targets::trace,
          Targets::log,
          Targets::netlinkLog,
          Targets::checksum,
          Targets::segment);

  private final Dice dice;

  RuleMaker(Dice dice) {
    this.dice = dice;
  }

  /** A rule with one of our targets, with none, or with a jump to one of these chains. */
  RulePlan rule(Spot place, List<String> callable) {
    Optional<Piece> protocol = protocol(place.family());
    Spot spot = place.with(protocol.map(RuleMaker::name).orElse(""));
    var matches = new ArrayList<Piece>();
    protocol.ifPresent(matches::add);
    int wanted = dice.of(0, 1, 1, 1, 2, 2, 3);
    for (int i = 0; i < 20 && wanted > 0; i++) {
      Optional<Piece> match = dice.of(MATCHES).make(dice, spot);
      if (match.isPresent() && isNew(match.get(), matches)) {
        matches.add(match.get());
        wanted--;
      }
    }
    Optional<Piece> target = target(spot, callable, matches.isEmpty());
    if (target.isPresent() && target.get().kind().equals("TCPMSS")) {
      // It brings a tcp match of its own; of two, iptables-nft-save prints one.
      matches.removeIf(match -> match.text().startsWith("-m tcp "));
    }
    return new RulePlan(matches, target);
  }

  private static boolean isNew(Piece match, List<Piece> had) {
    return had.stream()
        .noneMatch(other -> other.kind().equals(match.kind()) || sameExtension(other, match));
  }

  /** Options of one extension stand in one match; comments may repeat, which nothing tests. */
  private static boolean sameExtension(Piece one, Piece other) {
    return one.text().startsWith("-m ")
        && other.text().startsWith("-m ")
        && one.text().split(" ", 3)[1].equals(other.text().split(" ", 3)[1]);
  }

  private Optional<Piece> target(Spot spot, List<String> callable, boolean unconditional) {
    if (dice.percent(15)) {
      return Optional.empty();
    }
    if (!callable.isEmpty() && dice.percent(40)) {
      boolean goes = dice.percent(25);
      return Optional.of(
          new Piece(goes ? "goto" : "jump", (goes ? "-g " : "-j ") + dice.of(callable)));
    }
    for (int i = 0; i < 20; i++) {
      Optional<Piece> target = dice.of(TARGETS).make(dice, spot);
      boolean ends = target.isPresent() && ends(target.get());
      if (target.isPresent() && !(unconditional && ends && dice.percent(70))) {
        return target;
      }
    }
    return Optional.empty();
  }

  private static boolean ends(Piece target) {
    return target.kind().startsWith("REJECT")
        || List.of("ACCEPT", "DROP", "RETURN", "TPROXY").contains(target.kind());
  }

  private Optional<Piece> protocol(Family family) {
    String icmp = family.four() ? "icmp" : "ipv6-icmp";
    String drawn = dice.of("", "", "", "tcp", "tcp", "tcp", "udp", "udp", icmp, "other");
    if (drawn.equals("other")) {
      return Optional.of(
          new Piece("protocol", dice.of("! -p tcp", "! -p udp", "-p esp", "! -p " + icmp)));
    }
    return drawn.isEmpty() ? Optional.empty() : Optional.of(new Piece("protocol", "-p " + drawn));
  }

  private static String name(Piece protocol) {
    String text = protocol.text();
    return text.startsWith("!") ? "other" : text.substring(3).replace("ipv6-icmp", "icmp");
  }
}
