package dev.gumshoe.parse.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.parse.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real iptables of both backends takes random rules in a network namespace of its own and prints
 * them; each is read, and what was read is taken again and printed alike. Needs root and the
 * package iptables.
 */
class RealIptablesTest {
  private static final int RULES = 400;

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"legacy, 1", "legacy, 2", "nft, 3", "nft, 4"})
  void printedRulesAreReadWhole(String variant, long seed) throws Exception {
    String printed = throughKernel(variant, new RandomRules(seed).table(RULES));
    RuleSet ruleSet = read(printed);
    assertThat(ruleSet.backend()).isEqualTo(variant.equals("nft") ? "nf_tables" : "legacy");
    List<Rule> rules = ruleSet.tables().getFirst().rules();
    assertThat(rules).hasSize(RULES);
    assertThat(rules.stream().map(Rule::text))
        .containsExactlyElementsOf(
            printed.lines().filter(line -> line.startsWith("-A ")).map(String::strip).toList());
    assertThat(rules).allSatisfy(rule -> assertThat(rewritten(rule)).isEqualTo(rule.text()));
  }

  @ParameterizedTest
  @CsvSource({"legacy, 5", "nft, 6"})
  void rulesThatWereReadLoadAgainAlike(String variant, long seed) throws Exception {
    RuleSet first = read(throughKernel(variant, new RandomRules(seed).table(RULES)));
    var again = new StringBuilder("*filter\n");
    first
        .tables()
        .getFirst()
        .chains()
        .forEach(
            chain ->
                again
                    .append(":" + chain.name() + " ")
                    .append(chain.policy().isEmpty() ? "-" : chain.policy())
                    .append(" [" + chain.packets() + ":" + chain.bytes() + "]\n"));
    first.tables().getFirst().rules().forEach(rule -> again.append(rule.text()).append('\n'));
    RuleSet second = read(throughKernel(variant, again.append("COMMIT\n").toString()));
    assertThat(texts(second)).isEqualTo(texts(first));
  }

  private static List<String> texts(RuleSet ruleSet) {
    return ruleSet.tables().getFirst().rules().stream().map(Rule::text).toList();
  }

  /** The rule written from its parts alone, in the order that iptables-save has. */
  private static String rewritten(Rule rule) {
    var text = new StringBuilder("-A " + rule.chain());
    add(text, rule.sourceNegated(), "-s", rule.source());
    add(text, rule.destinationNegated(), "-d", rule.destination());
    add(text, rule.protocolNegated(), "-p", rule.protocol());
    for (RuleSet.Match match : rule.matches()) {
      text.append(" -m ").append(match.name());
      match.options().forEach(option -> add(text, option));
    }
    add(text, false, rule.goesTo() ? "-g" : "-j", rule.target());
    rule.targetOptions().forEach(option -> add(text, option));
    return text.toString();
  }

  private static void add(StringBuilder text, RuleSet.Option option) {
    text.append(option.negated() ? " ! " : " ").append(option.name());
    boolean free = option.name().equals("--comment") || option.name().equals("--log-prefix");
    for (String value : option.values()) {
      boolean plain = !free || value.matches("[A-Za-z0-9_-]+");
      text.append(' ').append(plain ? value : quoted(value));
    }
  }

  private static void add(StringBuilder text, boolean negated, String option, String value) {
    if (!value.isEmpty()) {
      text.append(negated ? " ! " : " ").append(option).append(' ').append(value);
    }
  }

  private static String quoted(String value) {
    return '"' + value.replaceAll("([\"\\\\'])", "\\\\$1") + '"';
  }

  private static RuleSet read(String printed) {
    Reading reading = new IptablesSaveParser().parse(Capture.ofText("test", printed));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Read) reading).problems()).isEmpty();
    return (RuleSet) ((Reading.Read) reading).evidence();
  }

  private String throughKernel(String variant, String table) throws Exception {
    Path input = Files.writeString(directory.resolve("rules"), table);
    String iptables = "iptables-" + variant;
    return run(
        "unshare",
        "-n",
        "sh",
        "-c",
        "set -e; %s-restore < \"$1\"; %s-save".formatted(iptables, iptables),
        "sh",
        input.toString());
  }

  private String run(String... argv) throws IOException, InterruptedException {
    Path errors = directory.resolve("errors");
    var builder = new ProcessBuilder(argv).redirectError(errors.toFile());
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor())
        .as("needs root and the package iptables: " + Files.readString(errors))
        .isZero();
    return printed;
  }
}
