package dev.gumshoe.parse.iptables;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.parse.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the tool says of itself and of what it cannot show, in comments among the rules and on
 * standard error.
 */
final class Remarks {
  private static final Pattern OTHER_BACKEND =
      Pattern.compile("# Warning: \\S{0,8}tables-legacy tables present.*");
  private static final Pattern INCOMPATIBLE =
      Pattern.compile("# Table `(\\S{1,64})' is incompatible, use 'nft' tool\\.?");

  private final List<String> argv;
  private final List<LineProblem> problems = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private Origin origin = Origin.UNKNOWN;
  private boolean otherBackend;

  Remarks(List<String> argv) {
    this.argv = argv;
  }

  /** Reads a line; one that is no comment tells nothing. */
  void read(Line line) {
    if (!line.text().startsWith("#")) {
      return;
    }
    origin = origin.read(line.text());
    otherBackend |= OTHER_BACKEND.matcher(line.text()).matches();
    Matcher incompatible = INCOMPATIBLE.matcher(line.text());
    if (incompatible.matches()) {
      String table = incompatible.group(1);
      hidden.add(table);
      if (Chains.isTable(table)) {
        problems.add(
            new LineProblem(line.number(), "table " + table + " has rules that only nft can show"));
      }
    }
  }

  List<LineProblem> problems() {
    return problems;
  }

  /** The family, guessed by the first address where no name tells it. */
  Family family(String text) {
    String named = named();
    boolean six = named.isEmpty() ? Guess.isIpv6(text) : named.equals("ipv6");
    return six ? Family.IPV6 : Family.IPV4;
  }

  /** The rule set of these tables. */
  RuleSet ruleSet(List<Table> tables) {
    // Only the nf_tables tools know of another backend, or of a tool named nft.
    String told = otherBackend || !hidden.isEmpty() ? Origin.NF_TABLES : "";
    Origin whole = origin.orBackend(told).orBackend(Origin.backendOfCommand(argv));
    return new RuleSet(
        whole.generator(), whole.version(), named(), whole.backend(), otherBackend, hidden, tables);
  }

  private String named() {
    String name = origin.generator().isEmpty() ? String.join(" ", argv) : origin.generator();
    if (name.contains("ip6tables")) {
      return "ipv6";
    }
    return name.contains("iptables") ? "ipv4" : "";
  }
}
