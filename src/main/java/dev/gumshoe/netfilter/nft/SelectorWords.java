package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.evidence.NftStatement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Matches of what one extension of iptables asks for. */
final class SelectorWords {
  private static final List<String> STATES =
      List.of("INVALID", "NEW", "RELATED", "ESTABLISHED", "UNTRACKED", "SNAT", "DNAT");

  private SelectorWords() {}

  static boolean add(Words words, NftStatement match, String selector, boolean negated) {
    String not = MatchWords.not(negated);
    Optional<List<String>> all = Constants.all(match.right());
    Optional<NftOperand> single = Constants.single(match.right());
    if (selector.equals("ct state") && all.isPresent()) {
      words.match("conntrack", not + "--ctstate", MatchWords.inOrder(STATES, all.get()));
      return true;
    }
    if (selector.startsWith("fib ") && single.isPresent()) {
      return fib(words, selector, single.get().low(), not);
    }
    boolean plain = single.filter(one -> !one.kind().equals("any")).isPresent();
    return plain && single(words, selector, single.get(), not);
  }

  private static boolean single(Words words, String selector, NftOperand value, String not) {
    String range = value.kind().equals("range") ? value.low() + ":" + value.high() : value.low();
    switch (selector) {
      case "ct direction" ->
          words.match("conntrack", "--ctdir", value.low().toUpperCase(Locale.ROOT));
      case "meta mark" -> {
        return mark(words, "mark", value, not);
      }
      case "ct mark" -> {
        return mark(words, "connmark", value, not);
      }
      case "ether saddr" -> words.match("mac", not + "--mac-source", value.low());
      case "meta skuid" -> words.match("owner", not + "--uid-owner", range.replace(':', '-'));
      case "meta skgid" -> words.match("owner", not + "--gid-owner", range.replace(':', '-'));
      case "meta length" -> words.match("length", not + "--length", range);
      case "meta pkttype" ->
          words.match("pkttype", not + "--pkt-type", value.low().replace("host", "unicast"));
      case "ct helper" -> words.match("helper", not + "--helper", value.low());
      case "icmp type", "icmpv6 type" -> {
        return IcmpWords.type(words, selector, value.low(), not);
      }
      case "icmp code", "icmpv6 code" -> {
        return IcmpWords.code(words, selector, value.low(), not);
      }
      case "ip ttl" -> words.match("ttl", not + "--ttl-eq", value.low());
      default -> {
        return nth(words, selector, value);
      }
    }
    return true;
  }

  /** Comparisons that are no equality. */
  static boolean compared(Words words, NftStatement match, NftOperand left) {
    Map<String, String> options = Map.of("<", "--ttl-lt", ">", "--ttl-gt");
    String option = options.getOrDefault(match.operator(), "");
    Optional<NftOperand> value = Constants.single(match.right());
    boolean known = left.selector().equals("ip ttl") && !option.isEmpty() && value.isPresent();
    if (known) {
      words.match("ttl", option, value.get().low());
    }
    return known;
  }

  private static boolean mark(Words words, String name, NftOperand value, String not) {
    OptionalLong number = Constants.number(value);
    number.ifPresent(mark -> words.match(name, not + "--mark", Constants.hex(mark)));
    return number.isPresent();
  }

  private static boolean fib(Words words, String selector, String value, String not) {
    String type = value.toUpperCase(Locale.ROOT);
    switch (selector) {
      case "fib daddr type" -> words.match("addrtype", not + "--dst-type", type);
      case "fib saddr type" -> words.match("addrtype", not + "--src-type", type);
      case "fib daddr . iif type" ->
          words.match("addrtype", not + "--dst-type", type, "--limit-iface-in");
      case "fib saddr . iif type" ->
          words.match("addrtype", not + "--src-type", type, "--limit-iface-in");
      case "fib daddr . oif type" ->
          words.match("addrtype", not + "--dst-type", type, "--limit-iface-out");
      case "fib saddr . oif type" ->
          words.match("addrtype", not + "--src-type", type, "--limit-iface-out");
      default -> {
        return false;
      }
    }
    return true;
  }

  /** {@code numgen inc mod 3 0}: every third packet. */
  private static boolean nth(Words words, String selector, NftOperand value) {
    boolean known = selector.matches("numgen inc mod \\d{1,10}");
    if (known) {
      String every = selector.substring("numgen inc mod ".length());
      words.match("statistic", "--mode nth", "--every", every, "--packet", value.low());
    }
    return known;
  }
}
