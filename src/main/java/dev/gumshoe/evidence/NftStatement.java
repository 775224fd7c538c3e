package dev.gumshoe.evidence;

import java.util.List;

/**
 * One statement of a rule, matches included. What its kind does not have is empty.
 *
 * @param kind {@code match}, {@code vmap}, {@code verdict}, {@code counter}, {@code mangle} (sets
 *     {@code left} to {@code right}), {@code snat}, {@code dnat}, {@code masquerade}, {@code
 *     redirect}, {@code tproxy}, {@code reject}, {@code log}, {@code limit}, {@code quota}, {@code
 *     queue}, {@code set} (adds to a set, or takes from it), {@code meter}, {@code notrack}, {@code
 *     ct helper}, {@code ct timeout}, {@code ct expectation}, {@code ct count}, {@code flow},
 *     {@code dup}, {@code fwd}, {@code synproxy}, {@code last}, {@code reset}, {@code xt} (an
 *     extension of iptables that nft cannot show) or {@code unknown}
 * @param left what is compared, looked up or set; for translations the address
 * @param operator of a match {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=},
 *     {@code in} (any of these flags) or {@code !} (none of them); of {@code set} what is done
 * @param right what it is compared with or set to; {@code ==} with a set means: is in it
 * @param port of a translation
 * @param verdict {@code accept}, {@code drop}, {@code return}, {@code continue}, {@code jump} or
 *     {@code goto}
 * @param chain where {@code jump} and {@code goto} lead
 * @param text the statement; one that is unknown as it was printed
 */
public record NftStatement(
    String kind,
    NftExpression left,
    String operator,
    NftExpression right,
    NftExpression port,
    String verdict,
    String chain,
    List<NftOption> options,
    String text) {
  public NftStatement {
    options = List.copyOf(options);
  }

  /** The value of an option; empty where the statement does not have it. */
  public String option(String name) {
    return options.stream()
        .filter(option -> option.name().equals(name))
        .map(NftOption::value)
        .findFirst()
        .orElse("");
  }

  /** A named part of a statement or an object. */
  public record NftOption(String name, String value) {}
}
