package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.extension.Hosts;
import dev.gumshoe.netfilter.extension.RefusedException;
import dev.gumshoe.netfilter.extension.RuleFacts;
import dev.gumshoe.netfilter.packet.Family;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule while its words are read. */
final class RuleDraft {
  final List<Part> matches = new ArrayList<>(3);
  @Nullable Part target;
  String chain = "";

  /** What the loader refuses the rule for, though it can be read; empty when nothing. */
  String problem = "";

  String jump = "";
  boolean goesTo;
  Side source = Side.NONE;
  Side destination = Side.NONE;
  Side protocol = Side.NONE;
  Side inInterface = Side.NONE;
  Side outInterface = Side.NONE;
  @Nullable Option fragments;
  long packets;
  long bytes;

  /** An address, an interface or a protocol. */
  record Side(String value, boolean negated, boolean given) {
    static final Side NONE = new Side("", false, false);

    Side(String value, boolean negated) {
      this(value, negated, true);
    }
  }

  /** Whether it says anything but the chain. */
  boolean empty() {
    return matches.isEmpty()
        && jump.isEmpty()
        && fragments == null
        && !source.given()
        && !destination.given()
        && !protocol.given()
        && !inInterface.given()
        && !outInterface.given();
  }

  /**
   * The rules that the line stands for: one for each source with each destination.
   *
   * @throws RefusedException where the loader does not take the rule
   */
  List<Rule> build(Family family, String table, String text, int line) {
    var facts = new RuleFacts(protocol.value(), protocol.negated(), table, chain);
    var shared = new RuleParts(facts);
    if (fragments != null) {
      shared.add(new Match("", List.of(fragments)));
    }
    for (Part match : matches) {
      shared.addMatch(match);
    }
    if (target != null) {
      shared.target(target);
    }
    if (single(source) && single(destination)) {
      Side from = network(source, family);
      return List.of(rule(shared, from, network(destination, family), text, line));
    }
    var all = new ArrayList<Rule>();
    for (Side from : networks(source, family)) {
      for (Side to : networks(destination, family)) {
        all.add(rule(shared, from, to, text, line));
      }
    }
    return all;
  }

  private Rule rule(RuleParts parts, Side from, Side to, String text, int line) {
    return new Rule(
        chain,
        jump,
        goesTo,
        from.value(),
        from.negated(),
        to.value(),
        to.negated(),
        protocol.value(),
        protocol.negated(),
        inInterface.value(),
        inInterface.negated(),
        outInterface.value(),
        outInterface.negated(),
        parts.matches(),
        parts.targetOptions(),
        parts.comment(),
        parts.destinationPort(),
        parts.sourcePort(),
        parts.unknown(),
        packets,
        bytes,
        text,
        line);
  }

  private static boolean single(Side side) {
    return side.value().indexOf(',') < 0;
  }

  private static List<Side> networks(Side side, Family family) {
    if (single(side)) {
      return List.of(network(side, family));
    }
    if (side.negated()) {
      throw new RefusedException("! is not taken before several addresses: " + side.value());
    }
    var found = new ArrayList<Side>();
    for (String one : side.value().split(",", -1)) {
      found.add(network(new Side(one, false), family));
    }
    return found;
  }

  /** The network as printed; one that holds every address is not printed, unless it is negated. */
  private static Side network(Side side, Family family) {
    if (!side.given()) {
      return side;
    }
    String network = Hosts.network(side.value(), family);
    if (!side.negated() && network.endsWith("/0")) {
      return Side.NONE;
    }
    return new Side(network, side.negated());
  }
}
