package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.evidence.NftExpression.NftOperation;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.Numbers;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Matches of some of the bits, and comparisons, in the words of iptables. */
final class MaskedWords {
  private static final long ALL_31_BITS = 0x7fff_ffffL;

  private MaskedWords() {}

  static boolean add(Words words, NftStatement match, NftOperand left) {
    boolean one = left.operations().size() == 1;
    String operator = one ? left.operations().getFirst().operator() : "";
    boolean negated = match.operator().equals("!=");
    if (left.selector().equals("meta random") && match.operator().equals("<")) {
      return random(words, match, left);
    }
    boolean compared = negated || match.operator().equals("==");
    if (!operator.equals("&") || !compared) {
      return !one && left.operations().isEmpty() && SelectorWords.compared(words, match, left);
    }
    NftOperation mask = left.operations().getFirst();
    return switch (left.selector()) {
      case "meta mark" -> mark(words, match, mask, negated, "mark");
      case "ct mark" -> mark(words, match, mask, negated, "connmark");
      case "tcp flags" -> tcpFlags(words, match, mask.operand(), negated);
      default -> false;
    };
  }

  private static boolean mark(
      Words words, NftStatement match, NftOperation mask, boolean negated, String name) {
    OptionalLong bits = Numbers.whole(mask.operand());
    OptionalLong value =
        Constants.single(match.right()).map(Constants::number).orElse(OptionalLong.empty());
    if (bits.isEmpty() || value.isEmpty()) {
      return false;
    }
    String shown = Constants.hex(value.getAsLong()) + "/" + Constants.hex(bits.getAsLong());
    words.match(name, MatchWords.not(negated) + "--mark", shown);
    return true;
  }

  /** {@code tcp flags syn / syn,rst}; without a mask all flags of iptables are compared. */
  static boolean tcpFlags(Words words, NftStatement match, String mask, boolean negated) {
    String set =
        match.right().elements().stream()
            .map(NftElement::key)
            .filter(key -> key.size() == 1)
            .map(key -> key.getFirst().low())
            .collect(Collectors.joining(","));
    boolean anyOf = match.operator().equals("in");
    if (anyOf || match.right().text().startsWith("{") || !words.protocol("tcp", false)) {
      return false;
    }
    words.match(
        "tcp",
        MatchWords.not(negated) + "--tcp-flags",
        Constants.tcpFlags(mask),
        Constants.tcpFlags(set));
    return true;
  }

  /** {@code meta random & 0x7fffffff < N}, by which iptables-nft asks for a probability. */
  private static boolean random(Words words, NftStatement match, NftOperand left) {
    Optional<NftOperand> value = Constants.single(match.right());
    boolean masked =
        left.operations().size() == 1
            && left.operations().getFirst().operand().equals(Long.toString(ALL_31_BITS));
    OptionalLong number = value.map(Constants::number).orElse(OptionalLong.empty());
    if (number.isEmpty() || !masked) {
      return false;
    }
    String probability =
        String.format(Locale.ROOT, "%.11f", number.getAsLong() / (double) (ALL_31_BITS + 1));
    words.match("statistic", "--mode random", "--probability", probability);
    return true;
  }
}
