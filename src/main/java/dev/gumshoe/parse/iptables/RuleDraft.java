package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.parse.Numbers;
import java.util.ArrayList;
import java.util.List;

/** A rule while its words are read. */
final class RuleDraft {
  private record Side(String value, boolean negated) {
    static final Side NONE = new Side("", false);
  }

  private final String chain;
  private final String text;
  private final int line;
  private final List<Match> matches = new ArrayList<>();
  private final List<Option> targetOptions = new ArrayList<>();
  private final List<Option> matchOptions = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private String matchName = "";
  private String target = "";
  private boolean goesTo;
  private boolean inTarget;
  private Side source = Side.NONE;
  private Side destination = Side.NONE;
  private Side protocol = Side.NONE;
  private Side inInterface = Side.NONE;
  private Side outInterface = Side.NONE;
  private String destinationPort = "";
  private String sourcePort = "";
  private long packets;
  private long bytes;

  RuleDraft(String chain, String text, int line) {
    this.chain = chain;
    this.text = text;
    this.line = line;
  }

  void source(String value, boolean negated) {
    source = new Side(value, negated);
  }

  void destination(String value, boolean negated) {
    destination = new Side(value, negated);
  }

  void protocol(String value, boolean negated) {
    protocol = new Side(value, negated);
  }

  void inInterface(String value, boolean negated) {
    inInterface = new Side(value, negated);
  }

  void outInterface(String value, boolean negated) {
    outInterface = new Side(value, negated);
  }

  void counters(String packetCount, String byteCount) {
    packets = Numbers.whole(packetCount).orElse(0);
    bytes = Numbers.whole(byteCount).orElse(0);
  }

  void match(String name) {
    endMatch();
    matchName = name;
    inTarget = false;
  }

  void target(String name, boolean byGoto) {
    endMatch();
    target = name;
    goesTo = byGoto;
    inTarget = true;
  }

  /** A word that belongs to no option, as a tool prints for an extension that it cannot show. */
  void stray(String word) {
    option("", false, List.of(word));
  }

  void option(String name, boolean negated, List<String> values) {
    var option = new Option(name, negated, values);
    if (inTarget) {
      targetOptions.add(option);
      return;
    }
    if (matchName.isEmpty()) {
      matchName = protocol.value(); // -p tcp alone loads the match of that name
    }
    matchOptions.add(option);
    switch (name) {
      case "--dport", "--dports", "--destination-port", "--destination-ports" ->
          destinationPort = String.join(",", values);
      case "--sport", "--sports", "--source-port", "--source-ports" ->
          sourcePort = String.join(",", values);
      case "--comment" -> comments.addAll(values);
      default -> {}
    }
  }

  Rule build() {
    endMatch();
    return new Rule(
        chain,
        target,
        goesTo,
        source.value(),
        source.negated(),
        destination.value(),
        destination.negated(),
        protocol.value(),
        protocol.negated(),
        inInterface.value(),
        inInterface.negated(),
        outInterface.value(),
        outInterface.negated(),
        matches,
        targetOptions,
        String.join(" ", comments),
        destinationPort,
        sourcePort,
        List.of(),
        packets,
        bytes,
        text,
        line);
  }

  private void endMatch() {
    if (!matchName.isEmpty() || !matchOptions.isEmpty()) {
      matches.add(new Match(matchName, matchOptions));
    }
    matchName = "";
    matchOptions.clear();
  }
}
