package dev.gumshoe.parse.nft;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import dev.gumshoe.parse.nft.build.TableDraft;
import dev.gumshoe.parse.nft.json.NftJson;
import dev.gumshoe.parse.nft.text.NftText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code nft list ruleset} and its parts ({@code list table}, {@code list chain}, {@code list
 * set}), with or without {@code -a}, {@code -n}, {@code -s}; and the same with {@code -j}.
 */
public final class NftParser implements Parser {
  private static final String TOOL = "iptables-nft";
  private static final Pattern MANAGED =
      Pattern.compile("# Warning: table (\\S{1,16} \\S{1,64}) is managed by iptables-nft.*");

  /** The parser; it keeps nothing between captures. */
  public NftParser() {}

  @Override
  public Reading parse(Capture capture) {
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return refused.get();
    }
    var problems = new Problems();
    Lines lines = Lines.of(capture);
    List<TableDraft> tables =
        capture.stdout().text().stripLeading().startsWith("{")
            ? NftJson.read(capture.stdout(), problems)
            : NftText.read(lines.stdout(), problems);
    Set<String> managed = managed(lines.all());
    return problems.with(
        new NftRules(
            tables.stream()
                .map(table -> table.build(managed.contains(table.fullName()) ? TOOL : ""))
                .toList()));
  }

  /** nft warns on standard error of tables that iptables-nft keeps (rule.c of nftables). */
  private static Set<String> managed(List<Line> lines) {
    var found = new HashSet<String>();
    for (Line line : lines) {
      Matcher warning = MANAGED.matcher(line.text());
      if (warning.matches()) {
        found.add(warning.group(1));
      }
    }
    return found;
  }
}
