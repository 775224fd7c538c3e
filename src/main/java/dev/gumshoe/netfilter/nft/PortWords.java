package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.evidence.NftStatement;
import java.util.List;
import java.util.Optional;

/** Ports in the words of iptables: of the protocol's own match, or of {@code multiport}. */
final class PortWords {
  private static final int MOST = 15;

  private PortWords() {}

  static boolean add(
      Words words, NftStatement match, String protocol, String field, boolean negated) {
    Optional<List<String>> values = Constants.all(match.right());
    if (values.isEmpty() || values.get().isEmpty() || !words.protocol(protocol, false)) {
      return false;
    }
    String not = MatchWords.not(negated);
    boolean set = match.right().text().startsWith("{");
    if (!set) {
      words.match(protocol, not + "--" + field, values.get().getFirst());
      return true;
    }
    int ports =
        match.right().elements().stream().mapToInt(one -> width(one.key().getFirst())).sum();
    if (ports > MOST) {
      return false;
    }
    words.match("multiport", not + "--" + field + "s", String.join(",", values.get()));
    return true;
  }

  /** A range counts as two ports (xt_multiport.h). */
  private static int width(NftOperand port) {
    return port.kind().equals("range") ? 2 : 1;
  }
}
