package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.extension.Interfaces;
import dev.gumshoe.netfilter.extension.ProtocolWords;
import dev.gumshoe.netfilter.extension.RefusedException;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.iptables.RuleDraft.Side;
import java.util.List;

/** The options of one rule: those of iptables itself, and those of its matches and its target. */
final class RuleOptions {
  private final Family family;
  private final Chains chains;
  private final RuleDraft rule;
  private final Arguments arguments;
  private final ExtensionWords extensions;
  private boolean forOtherFamily;

  RuleOptions(Family family, Chains chains, RuleDraft rule, Arguments arguments) {
    this.family = family;
    this.chains = chains;
    this.rule = rule;
    this.arguments = arguments;
    this.extensions = new ExtensionWords(family, chains, rule);
  }

  /** Reads a word as an option of a match or of the target; false where none has it. */
  boolean readExtension() {
    return arguments.readBy(extensions);
  }

  /**
   * Reads an option of iptables itself.
   *
   * @throws RefusedException where the loader does not take it
   */
  void read(Flag flag) {
    switch (flag) {
      case SOURCE -> rule.source = side(flag, rule.source);
      case DESTINATION -> rule.destination = side(flag, rule.destination);
      case PROTOCOL -> rule.protocol = protocol(side(flag, rule.protocol));
      case IN_INTERFACE -> rule.inInterface = device(side(flag, rule.inInterface));
      case OUT_INTERFACE -> rule.outInterface = device(side(flag, rule.outInterface));
      case MATCH -> extensions.match(arguments.plain(flag));
      case JUMP, GOTO -> jump(flag);
      case FRAGMENTS -> extensions.fragments(arguments.negated());
      case COUNTERS -> setCounters(arguments.plain(flag));
      case IPV4 -> forOtherFamily |= family == Family.IPV6;
      case IPV6 -> forOtherFamily |= family == Family.IPV4;
      case VERBOSE -> {}
      default -> throw new RefusedException(flag.shown() + " is not taken in a file of rules");
    }
  }

  /** Whether the rule is for the other family alone ({@code -4}, {@code -6}). */
  boolean forOtherFamily() {
    return forOtherFamily;
  }

  /**
   * The rules that the line stands for.
   *
   * @throws RefusedException where the loader does not take them
   */
  List<Rule> rules(String text, int line) {
    extensions.end();
    String chain = rule.chain;
    if (rule.outInterface.given() && (chain.equals("PREROUTING") || chain.equals("INPUT"))) {
      throw new RefusedException("-o cannot be known in " + chain);
    }
    if (rule.inInterface.given() && (chain.equals("POSTROUTING") || chain.equals("OUTPUT"))) {
      throw new RefusedException("-i cannot be known in " + chain);
    }
    return rule.build(family, chains.table(), text, line);
  }

  private void jump(Flag flag) {
    if (!rule.jump.isEmpty()) {
      throw new RefusedException("this rule has two targets");
    }
    extensions.target(arguments.plain(flag), flag == Flag.GOTO);
  }

  private Side side(Flag flag, Side before) {
    if (before.given()) {
      throw new RefusedException(flag.shown() + " is given twice");
    }
    return new Side(arguments.value(flag), arguments.negated());
  }

  private static Side protocol(Side given) {
    String name = ProtocolWords.name(given.value());
    if (name.isEmpty() && given.negated()) {
      throw new RefusedException("! -p all matches nothing, and the loader refuses it");
    }
    return new Side(name, given.negated());
  }

  /** A {@code +} alone is any interface, and is not printed. */
  private static Side device(Side given) {
    String name = Interfaces.name(given.value());
    if (name.isEmpty()) {
      throw new RefusedException("the name of an interface is empty");
    }
    return name.equals("+") && !given.negated() ? new Side("", false) : given;
  }

  private void setCounters(String packets) {
    int comma = packets.indexOf(',');
    String bytes = comma < 0 ? arguments.value(Flag.COUNTERS) : packets.substring(comma + 1);
    var first = Numbers.whole(comma < 0 ? packets : packets.substring(0, comma));
    var last = Numbers.whole(bytes);
    if (first.isEmpty() || last.isEmpty()) {
      throw new RefusedException("-c takes a number of packets and a number of bytes");
    }
    rule.packets = first.getAsLong();
    rule.bytes = last.getAsLong();
  }
}
