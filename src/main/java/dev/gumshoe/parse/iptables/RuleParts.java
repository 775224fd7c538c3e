package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.extension.RuleFacts;
import java.util.ArrayList;
import java.util.List;

/** The matches and the target's options of a rule, and what can be read off them. */
final class RuleParts {
  private final RuleFacts facts;
  private final List<Match> matches = new ArrayList<>(3);
  private List<Option> targetOptions = List.of();
  private List<String> unknown = List.of();
  private String comment = "";
  private String destinationPort = "";
  private String sourcePort = "";

  RuleParts(RuleFacts facts) {
    this.facts = facts;
  }

  void add(Match match) {
    matches.add(match);
  }

  void addMatch(Part part) {
    List<Option> options = options(part);
    matches.add(new Match(part.name(), options));
    for (Option option : options) {
      switch (option.name()) {
        case "--comment" -> comment = joined(comment, value(option));
        case "--dport", "--dports" -> destinationPort = value(option);
        case "--sport", "--sports" -> sourcePort = value(option);
        default -> {}
      }
    }
  }

  /** An option of a match that is not known may have any number of values, or none. */
  private static String value(Option option) {
    return option.values().size() == 1
        ? option.values().getFirst()
        : String.join(",", option.values());
  }

  void target(Part part) {
    targetOptions = options(part);
  }

  List<Match> matches() {
    return matches;
  }

  List<Option> targetOptions() {
    return targetOptions;
  }

  List<String> unknown() {
    return unknown;
  }

  String comment() {
    return comment;
  }

  String destinationPort() {
    return destinationPort;
  }

  String sourcePort() {
    return sourcePort;
  }

  private List<Option> options(Part part) {
    return switch (part) {
      case Part.Known(var given) -> {
        List<Option> options = given.end();
        given.extension().check(options, facts);
        yield options;
      }
      case Part.Unknown(String name, List<Option> options) -> {
        var more = new ArrayList<String>(unknown);
        more.add(name);
        unknown = more;
        yield options;
      }
    };
  }

  private static String joined(String before, String text) {
    return before.isEmpty() ? text : before + " " + text;
  }
}
