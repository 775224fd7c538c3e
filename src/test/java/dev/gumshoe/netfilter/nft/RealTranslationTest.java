package dev.gumshoe.netfilter.nft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import dev.gumshoe.parse.nft.NftParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules that real iptables-nft made, listed by nft and brought back into the form of iptables, are
 * what iptables-nft-save prints. Needs root and the packages iptables and nftables.
 */
class RealTranslationTest {
  private static final Path RULES =
      Path.of("src/test/resources/nft/iptables.save").toAbsolutePath();
  private static final String BETWEEN = "=====\n";

  @TempDir Path directory;

  @Test
  void whatNftShowsOfIptablesRulesIsWhatIptablesSavePrints() throws Exception {
    String[] printed = throughKernel("nft list ruleset 2>&1");
    RuleSet translated = IptablesForm.of((NftRules) read(new NftParser(), printed[1]), "ipv4");
    RuleSet saved = (RuleSet) read(new IptablesSaveParser(), printed[0]);
    List<String> expected = rules(saved);
    List<Integer> unknown = unknown(translated);
    assertThat(unknown).map(expected::get).allMatch(rule -> rule.contains("name=recent"));
    assertThat(without(unknown, rules(translated)))
        .containsExactlyElementsOf(without(unknown, expected));
  }

  @Test
  void whatNftCannotShowInJsonIsNamed() throws Exception {
    String[] printed = throughKernel("nft -j list ruleset");
    RuleSet translated = IptablesForm.of((NftRules) read(new NftParser(), printed[1]), "ipv4");
    RuleSet saved = (RuleSet) read(new IptablesSaveParser(), printed[0]);
    List<Integer> unknown = unknown(translated);
    List<String> expected = rules(saved);
    assertThat(unknown).hasSizeLessThan(expected.size() - 5);
    assertThat(without(unknown, rules(translated)))
        .containsExactlyElementsOf(without(unknown, expected));
    assertThat(translated.tables()).hasSameSizeAs(saved.tables());
  }

  private static List<Integer> unknown(RuleSet rules) {
    List<Rule> all = sorted(rules).flatMap(table -> table.rules().stream()).toList();
    return IntStream.range(0, all.size())
        .filter(at -> !all.get(at).unknown().isEmpty())
        .boxed()
        .toList();
  }

  private static List<String> without(List<Integer> left, List<String> rules) {
    return IntStream.range(0, rules.size())
        .filter(at -> !left.contains(at))
        .mapToObj(rules::get)
        .toList();
  }

  private static List<String> rules(RuleSet rules) {
    return sorted(rules)
        .flatMap(table -> table.rules().stream().map(rule -> shown(table.name(), rule)))
        .toList();
  }

  /** The tools list tables in different orders. */
  private static Stream<Table> sorted(RuleSet rules) {
    return rules.tables().stream().sorted(Comparator.comparing(Table::name));
  }

  /** The rule without its text, line, counters and comment, which nft does not show. */
  private static String shown(String table, Rule rule) {
    List<Match> matches =
        rule.matches().stream().filter(match -> !match.name().equals("comment")).toList();
    return String.join(
        " ",
        table,
        rule.chain(),
        rule.target(),
        Boolean.toString(rule.goesTo()),
        rule.sourceNegated() + rule.source(),
        rule.destinationNegated() + rule.destination(),
        rule.protocolNegated() + rule.protocol(),
        rule.inInterfaceNegated() + rule.inInterface(),
        rule.outInterfaceNegated() + rule.outInterface(),
        matches.toString(),
        rule.targetOptions().toString());
  }

  private static Object read(dev.gumshoe.parse.Parser parser, String printed) {
    Reading reading = parser.parse(Capture.ofText("test", printed));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Read) reading).problems()).isEmpty();
    return ((Reading.Read) reading).evidence();
  }

  private String[] throughKernel(String list) throws Exception {
    String script =
        "iptables-nft-restore < %s; iptables-nft-save; echo %s; %s"
            .formatted(RULES, BETWEEN.strip(), list);
    return run(script).split(BETWEEN);
  }

  private String run(String script) throws IOException, InterruptedException {
    Path errors = directory.resolve("errors");
    var builder =
        new ProcessBuilder("unshare", "-n", "sh", "-ec", script).redirectError(errors.toFile());
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor())
        .as("needs root and the packages iptables and nftables: " + Files.readString(errors))
        .isZero();
    return printed;
  }
}
