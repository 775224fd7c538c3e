package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftRules.NftChain;
import dev.gumshoe.evidence.NftRules.NftRule;
import dev.gumshoe.evidence.NftRules.NftTable;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A rule of nft as a line of iptables-save.
 *
 * @param matches of what iptables has no word for
 * @param asNft whether the rule shows the text of nft
 */
record WrittenRule(
    String text, NftRule rule, List<Match> matches, List<String> unknown, boolean asNft) {
  static WrittenRule of(NftTable table, NftChain chain, NftRule rule) {
    boolean managed = !table.managedBy().isEmpty();
    var words = new Words(table.family(), managed);
    var matches = new ArrayList<Match>();
    var unknown = new ArrayList<String>();
    for (NftStatement statement : rule.statements()) {
      if (!words.add(statement)) {
        unknown(statement, matches, unknown);
      }
    }
    if (!rule.comment().isEmpty()) {
      words.match("comment", "--comment", Words.quoted(rule.comment()));
    }
    return new WrittenRule(
        "-A " + chain.name() + words.text(), rule, matches, unknown, !unknown.isEmpty());
  }

  private static void unknown(NftStatement statement, List<Match> matches, List<String> unknown) {
    boolean extension = statement.kind().equals("xt");
    String name = extension ? statement.option("name") : "nft";
    var option = new Option("--statement", false, List.of(statement.text()));
    matches.add(new Match(name, extension ? List.of() : List.of(option)));
    unknown.add(name);
  }

  /** The table in which iptables allows its target. */
  String home() {
    if (text.matches(".* -j (DNAT|SNAT|MASQUERADE|REDIRECT)( .*)?")) {
      return "nat";
    }
    if (text.matches(".* -j (MARK|CONNMARK|TPROXY|TCPMSS)( .*)?")) {
      return "mangle";
    }
    return text.matches(".* -j (CT|TRACE)( .*)?") ? "raw" : "filter";
  }

  /** A rule of which nobody knows when it matches and what it does. */
  Rule refused() {
    var option = new Option("--statement", false, List.of(rule.text()));
    return new Rule(
        text.split(" ")[1],
        "nft",
        false,
        "",
        false,
        "",
        false,
        "",
        false,
        "",
        false,
        "",
        false,
        List.of(new Match("nft", List.of(option))),
        List.of(),
        "",
        "",
        "",
        List.of("nft"),
        rule.packets(),
        rule.bytes(),
        rule.text(),
        rule.line());
  }

  /** The rule that was read of the text, with what the text could not say. */
  Rule mark(Rule read) {
    var all = new ArrayList<>(read.matches());
    all.addAll(matches);
    var names = new LinkedHashSet<>(read.unknown());
    names.addAll(unknown);
    return new Rule(
        read.chain(),
        read.target(),
        read.goesTo(),
        read.source(),
        read.sourceNegated(),
        read.destination(),
        read.destinationNegated(),
        read.protocol(),
        read.protocolNegated(),
        read.inInterface(),
        read.inInterfaceNegated(),
        read.outInterface(),
        read.outInterfaceNegated(),
        all,
        read.targetOptions(),
        read.comment(),
        read.destinationPort(),
        read.sourcePort(),
        List.copyOf(names),
        rule.packets(),
        rule.bytes(),
        asNft ? rule.text() : read.text(),
        rule.line());
  }
}
