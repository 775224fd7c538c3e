package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.parse.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of expressions in the words of iptables. */
final class Constants {
  private static final String FLAG_ORDER = "fin syn rst psh ack urg";

  private Constants() {}

  /** The single value of the right side of a match, or of what something is set to. */
  static Optional<NftOperand> single(NftExpression right) {
    if (right.elements().size() == 1 && right.parts().isEmpty()) {
      List<NftOperand> key = right.elements().getFirst().key();
      return key.size() == 1 ? Optional.of(key.getFirst()) : Optional.empty();
    }
    boolean alone = right.parts().size() == 1 && right.elements().isEmpty();
    return alone && right.set().isEmpty()
        ? Optional.of(right.parts().getFirst())
        : Optional.empty();
  }

  /** All values; a range with a colon between its ends. Empty where one is of several parts. */
  static Optional<List<String>> all(NftExpression right) {
    if (!right.set().isEmpty() || !right.parts().isEmpty()) {
      return Optional.empty();
    }
    boolean plain =
        right.elements().stream()
            .allMatch(one -> one.key().size() == 1 && !one.key().getFirst().kind().equals("any"));
    return plain
        ? Optional.of(right.elements().stream().map(Constants::shown).toList())
        : Optional.empty();
  }

  /** A number; empty where the operand is none. */
  static OptionalLong number(NftOperand operand) {
    return operand.kind().equals("value") ? Numbers.whole(operand.low()) : OptionalLong.empty();
  }

  static String hex(long number) {
    return "0x" + Long.toHexString(number);
  }

  /** Flags of TCP in the order in which iptables prints them. */
  static String tcpFlags(String joined) {
    if (joined.equals("0") || joined.isEmpty()) {
      return "NONE";
    }
    List<String> set = List.of(joined.split(","));
    return Stream.of(FLAG_ORDER.split(" "))
        .filter(set::contains)
        .map(flag -> flag.toUpperCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  private static String shown(NftElement element) {
    NftOperand key = element.key().getFirst();
    return key.kind().equals("range") ? key.low() + ":" + key.high() : key.low();
  }
}
