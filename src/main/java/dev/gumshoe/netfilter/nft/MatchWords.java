package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.evidence.NftStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Matches in the words of iptables. */
final class MatchWords {
  private static final Set<String> OPERATORS = Set.of("==", "!=", "in");

  private MatchWords() {}

  static boolean add(Words words, NftStatement match) {
    if (match.left().parts().size() != 1) {
      return false;
    }
    NftOperand left = match.left().parts().getFirst();
    if (!left.operations().isEmpty() || !OPERATORS.contains(match.operator())) {
      return MaskedWords.add(words, match, left);
    }
    boolean negated = match.operator().equals("!=");
    return switch (left.selector()) {
      case "ip saddr", "ip6 saddr" -> address(words, match, negated, "-s", "--src-range");
      case "ip daddr", "ip6 daddr" -> address(words, match, negated, "-d", "--dst-range");
      case "iifname", "iif" -> device(words, match, negated, "-i");
      case "oifname", "oif" -> device(words, match, negated, "-o");
      case "meta l4proto", "ip protocol", "ip6 nexthdr" ->
          Constants.single(match.right())
              .map(value -> words.protocol(value.low(), negated))
              .orElse(false);
      case "tcp flags" -> MaskedWords.tcpFlags(words, match, "fin,syn,rst,psh,ack,urg", negated);
      default -> other(words, match, left.selector(), negated);
    };
  }

  private static boolean other(Words words, NftStatement match, String selector, boolean negated) {
    String[] parts = selector.split(" ");
    boolean port = parts.length == 2 && (parts[1].equals("sport") || parts[1].equals("dport"));
    return port && !parts[0].equals("th")
        ? PortWords.add(words, match, parts[0], parts[1], negated)
        : SelectorWords.add(words, match, selector, negated);
  }

  private static boolean address(
      Words words, NftStatement match, boolean negated, String option, String rangeOption) {
    Optional<NftOperand> value = Constants.single(match.right());
    if (value.isEmpty() || words.headHas(option)) {
      return false;
    }
    NftOperand one = value.get();
    int whole = words.isIpv6() ? 128 : 32;
    switch (one.kind()) {
      case "value" -> words.head(negated, option, one.low() + "/" + whole);
      case "prefix" -> words.head(negated, option, one.low() + "/" + one.high());
      case "range" ->
          words.match("iprange", not(negated) + rangeOption, one.low() + "-" + one.high());
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean device(Words words, NftStatement match, boolean negated, String option) {
    Optional<NftOperand> value =
        Constants.single(match.right()).filter(one -> one.kind().equals("value"));
    if (value.isEmpty() || words.headHas(option)) {
      return false;
    }
    String name = value.get().low();
    boolean wildcard = name.endsWith("*") && !name.endsWith("\\*");
    String shown = wildcard ? name.substring(0, name.length() - 1) + "+" : name;
    words.head(negated, option, shown.replace("\\*", "*"));
    return true;
  }

  static String not(boolean negated) {
    return negated ? "! " : "";
  }

  /** Values in capitals, joined by commas, in this order. */
  static String inOrder(List<String> order, List<String> values) {
    return String.join(
        ",",
        order.stream().filter(name -> values.contains(name.toLowerCase(Locale.ROOT))).toList());
  }
}
