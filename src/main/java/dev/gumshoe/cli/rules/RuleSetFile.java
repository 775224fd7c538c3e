package dev.gumshoe.cli.rules;

import dev.gumshoe.cli.terminal.GivenText;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.netfilter.nft.IptablesForm;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import dev.gumshoe.parse.nft.NftParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A rule set from a file or standard input.
 *
 * @param name as it was named in the call
 * @param rules in the form of iptables
 * @param nft the same as nft printed it, where it did
 * @param problems lines that cannot be read; the rule set is not whole with any of them
 */
record RuleSetFile(String name, RuleSet rules, Optional<NftRules> nft, List<LineProblem> problems) {
  /** Reads a file in the form of iptables-save, iptables -S or nft; {@code -} is standard input. */
  static RuleSetFile read(Path file) throws IOException {
    return read(GivenText.read(file), new IptablesSaveParser());
  }

  /** Reads a file that is to be held against this one. */
  RuleSetFile other(Path file) throws IOException {
    boolean whole = problems.isEmpty() && nft.isEmpty();
    return read(
        GivenText.read(file), whole ? IptablesSaveParser.beside(rules) : new IptablesSaveParser());
  }

  private static RuleSetFile read(GivenText given, IptablesSaveParser ofSaves) {
    String name = given.name();
    String text = given.text();
    Parser parser = ofNft(text) ? new NftParser() : ofSaves;
    return switch (parser.parse(Capture.ofText(name, text))) {
      case Reading.Read(RuleSet rules, List<LineProblem> problems) ->
          new RuleSetFile(name, rules, Optional.empty(), problems);
      case Reading.Read(NftRules nft, List<LineProblem> problems) ->
          new RuleSetFile(name, IptablesForm.of(nft, family(nft)), Optional.of(nft), problems);
      case Reading.Read _ -> throw new WrongCall(name + " holds no rule set.");
      case Reading.NotRead(var _, String detail) -> throw new WrongCall(name + ": " + detail);
    };
  }

  long count() {
    return rules.tables().stream().mapToLong(table -> table.rules().size()).sum();
  }

  /** Prints what cannot be read, with the number of its line. */
  void complain(PrintWriter err) {
    complain(name, problems, err);
  }

  /** Prints what cannot be read in the file of this name. */
  static void complain(String name, List<LineProblem> problems, PrintWriter err) {
    problems.forEach(
        problem ->
            err.println(
                "%s%s: %s"
                    .formatted(
                        name,
                        problem.line() > 0 ? ":" + problem.line() : "",
                        Plain.line(problem.message()))));
  }

  /** nft prints tables in braces, or JSON; iptables-save prints neither. */
  private static boolean ofNft(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
        .findFirst()
        .filter(line -> line.startsWith("{") || line.startsWith("table "))
        .isPresent();
  }

  /** What is compared and walked in the form of iptables is IPv4, where there is any of it. */
  private static String family(NftRules nft) {
    boolean six = nft.tables().stream().anyMatch(table -> table.family().equals("ip6"));
    boolean four = nft.tables().stream().anyMatch(table -> table.family().equals("ip"));
    return six && !four ? "ipv6" : "ipv4";
  }
}
