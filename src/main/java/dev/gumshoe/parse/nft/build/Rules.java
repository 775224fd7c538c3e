package dev.gumshoe.parse.nft.build;

import dev.gumshoe.evidence.NftRules.NftRule;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes rules. */
public final class Rules {
  private Rules() {}

  /** A rule; its text is that of its statements. */
  public static NftRule of(long handle, List<NftStatement> statements, String comment, int line) {
    Optional<NftStatement> counter =
        statements.stream()
            .filter(one -> one.kind().equals("counter") && !one.option("packets").isEmpty())
            .findFirst();
    String text = statements.stream().map(NftStatement::text).collect(Collectors.joining(" "));
    return new NftRule(
        handle,
        statements,
        comment,
        statements.stream().flatMap(one -> unknown(one).stream()).toList(),
        counter.map(one -> number(one.option("packets"))).orElse(0L),
        counter.map(one -> number(one.option("bytes"))).orElse(0L),
        comment.isEmpty() ? text : text + " comment \"" + comment + "\"",
        line);
  }

  private static Optional<String> unknown(NftStatement statement) {
    return switch (statement.kind()) {
      case "xt" -> Optional.of(statement.option("name"));
      case "unknown" -> Optional.of(statement.text());
      default -> Optional.empty();
    };
  }

  private static long number(String digits) {
    return Numbers.whole(digits).orElse(0);
  }
}
