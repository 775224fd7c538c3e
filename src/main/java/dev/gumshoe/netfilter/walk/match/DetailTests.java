package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Details;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Tests of lengths, times to live, types of service, MAC addresses, ranges of addresses. */
final class DetailTests {
  private DetailTests() {}

  static Optional<Test> of(Match match, Option option) {
    String text = String.join("", option.values());
    return switch (option.name()) {
      case "--length" -> number(match, option, text, Details::length);
      case "--ttl-eq", "--hl-eq" -> number(match, option, text, Details::ttl);
      case "--ttl-gt", "--hl-gt" -> number(match, option, above(text), Details::ttl);
      case "--ttl-lt", "--hl-lt" -> number(match, option, below(text), Details::ttl);
      case "--tos" -> tos(match, option, text, 0);
      case "--dscp" -> tos(match, option, text, 2);
      case "--mac-source" -> Optional.of(mac(option, text));
      case "--src-range" -> addresses(match, option, text, Packet::source);
      case "--dst-range" -> addresses(match, option, text, Packet::destination);
      case "--pkt-type" -> Optional.of(kind(text, option.negated()));
      default -> Optional.empty();
    };
  }

  private static Optional<Test> number(
      Match match, Option option, String text, Function<Details, Value<Integer>> which) {
    Test test =
        Ranges.of(text)
            .<Test>map(
                range ->
                    (packet, _) ->
                        range.test(which.apply(packet.details())).negatedIf(option.negated()))
            .orElseGet(() -> Unknowns.option(match, option));
    return Optional.of(test);
  }

  private static String above(String text) {
    return Ranges.of(text).map(range -> (range.from() + 1) + ":").orElse("?");
  }

  private static String below(String text) {
    return Ranges.of(text)
        .filter(range -> range.from() > 0)
        .map(range -> ":" + (range.from() - 1))
        .orElse("256:");
  }

  /** The bits of DSCP are the upper six. */
  private static Optional<Test> tos(Match match, Option option, String text, int shift) {
    Optional<Masked> wanted = Masked.of(text);
    if (wanted.isEmpty()) {
      return Optional.of(Unknowns.option(match, option));
    }
    int value = wanted.get().value();
    int mask = shift == 0 ? wanted.get().mask() & 255 : 63;
    String words = "has 0x%x in the bits 0x%x".formatted(value << shift, mask << shift);
    return Optional.of(
        (packet, _) ->
            Values.test(packet.details().tos(), tos -> (tos >> shift & mask) == value, words)
                .negatedIf(option.negated()));
  }

  private static Test mac(Option option, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return (packet, _) ->
        // What the node sends has no source MAC address, and never matches (xt_mac.c).
        packet.in().isKnownAs("") || packet.in().isKnownAs("lo")
            ? Truth.Certain.NO
            : Values.test(packet.details().sourceMac(), wanted::equals, "is " + wanted)
                .negatedIf(option.negated());
  }

  private static Optional<Test> addresses(
      Match match, Option option, String text, Function<Packet, Value<IpAddress>> which) {
    String[] ends = text.split("-", 2);
    Optional<IpAddress> from = IpAddress.of(ends[0]);
    Optional<IpAddress> to = IpAddress.of(ends[ends.length - 1]);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.of(Unknowns.option(match, option));
    }
    return Optional.of(
        (packet, _) ->
            Values.test(
                    which.apply(packet),
                    ip -> ip.compareTo(from.get()) >= 0 && ip.compareTo(to.get()) <= 0,
                    "is in " + text)
                .negatedIf(option.negated()));
  }

  /** How the link layer brought it; loopback's packets go by their address (xt_pkttype.c). */
  private static Test kind(String text, boolean negated) {
    return (packet, _) ->
        packet.in().isKnownAs("lo")
                && packet.destination() instanceof Value.Is<IpAddress>(IpAddress ip)
            ? Truth.of(ip.multicast() ? text.equals("multicast") : text.equals("broadcast"))
                .negatedIf(negated)
            : Truth.depends("the packet came in as " + text).negatedIf(negated);
  }
}
