package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.extension.Family;
import dev.gumshoe.netfilter.extension.Interfaces;
import dev.gumshoe.netfilter.extension.Protocols;
import dev.gumshoe.netfilter.extension.RefusedException;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.iptables.RuleDraft.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a table after another, as strictly as {@code iptables-restore} of 1.8.9 does.
 * For one thread.
 */
final class LineReader {
  private final Family family;
  private final Chains chains;
  private final LineWords words = new LineWords();
  private @Nullable Flag command;
  private RuleDraft rule = new RuleDraft();
  private ExtensionWords extensions;
  private int at;
  private boolean negated;
  private boolean forOtherFamily;
  private int number;
  private String second = "";
  private String attached = "";

  LineReader(Family family, Chains chains) {
    this.family = family;
    this.chains = chains;
    this.extensions = new ExtensionWords(family, chains, rule);
  }

  /**
   * Reads a line.
   *
   * @throws RefusedException where the loader does not take it
   */
  Command read(String text, int from, int to, int line) {
    start();
    int begin = counters(text, from, to);
    words.split(text, begin, to);
    if (words.count() == 0 || !words.get(0).startsWith("-") && !words.get(0).equals("!")) {
      throw notARule(text, begin, to);
    }
    while (at < words.count()) {
      next();
    }
    if (negated) {
      throw new RefusedException("nothing follows the ! at the end of this line");
    }
    if (command == null) {
      throw notARule(text, begin, to);
    }
    return finished(command, text.substring(begin, to).strip(), line);
  }

  private void start() {
    command = null;
    rule = new RuleDraft();
    extensions = new ExtensionWords(family, chains, rule);
    at = 0;
    negated = false;
    forOtherFamily = false;
    number = 0;
    second = "";
  }

  /** Reads {@code [packets:bytes]} in front of a rule; gives the place after it. */
  private int counters(String text, int from, int to) {
    if (text.charAt(from) != '[') {
      return from;
    }
    int end = text.indexOf(']', from);
    long[] counts = end < 0 || end >= to ? null : Counters.read(text.substring(from, end + 1));
    if (counts == null) {
      throw new RefusedException("the counters in front of this rule are not [packets:bytes]");
    }
    rule.packets = counts[0];
    rule.bytes = counts[1];
    return end + 1;
  }

  private void next() {
    String word = words.get(at++);
    if (word.equals("!")) {
      if (negated) {
        throw new RefusedException("two ! follow one another");
      }
      negated = true;
      return;
    }
    attached = "";
    Flag flag = flag(word);
    if (flag == null) {
      int after = extensions.read(words, at - 1, negated);
      at = after < 0 ? at : after;
      flag = after < 0 ? otherwise(word) : null;
    }
    if (flag != null) {
      option(flag);
    }
    negated = false;
  }

  /** An abbreviation, or a value that stands right after its option. */
  private Flag otherwise(String word) {
    if (word.length() > 2 && word.charAt(0) == '-' && word.charAt(1) != '-') {
      Flag flag = Flag.of(word.substring(0, 2));
      if (flag != null && flag != Flag.PROTOCOL && !flag.bare()) {
        attached = word.substring(2);
        return flag;
      }
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    List<Flag> flags = name.startsWith("--") ? Flag.beginning(name) : List.of();
    if (flags.size() == 1) {
      attached = equals < 0 ? "" : word.substring(equals + 1);
      return flags.getFirst();
    }
    throw new RefusedException(
        flags.isEmpty() ? stray(word) : word + " is the beginning of more than one option");
  }

  private String stray(String word) {
    if (!word.startsWith("--")) {
      return word.startsWith("-")
          ? "there is no option " + word
          : "the word \"" + word + "\" belongs to no option";
    }
    boolean port = word.contains("port");
    return port && rule.protocol.value().isEmpty()
        ? word + " needs -p with a protocol before it"
        : "no match or target of this rule has the option " + word;
  }

  private static @Nullable Flag flag(String word) {
    return word.length() < 2 || word.charAt(0) != '-' ? null : Flag.of(word);
  }

  private void option(Flag flag) {
    if (flag.command()) {
      command(flag);
      return;
    }
    switch (flag) {
      case SOURCE -> rule.source = side(flag, rule.source);
      case DESTINATION -> rule.destination = side(flag, rule.destination);
      case PROTOCOL -> rule.protocol = protocol(side(flag, rule.protocol));
      case IN_INTERFACE -> rule.inInterface = device(side(flag, rule.inInterface));
      case OUT_INTERFACE -> rule.outInterface = device(side(flag, rule.outInterface));
      case MATCH -> extensions.match(plain(flag));
      case JUMP, GOTO -> jump(flag);
      case FRAGMENTS -> extensions.fragments(negated);
      case COUNTERS -> setCounters(plain(flag));
      case IPV4 -> forOtherFamily |= family == Family.IPV6;
      case IPV6 -> forOtherFamily |= family == Family.IPV4;
      case VERBOSE -> {}
      default -> throw new RefusedException(flag.shown() + " is not taken in a file of rules");
    }
  }

  private void jump(Flag flag) {
    if (!rule.jump.isEmpty()) {
      throw new RefusedException("this rule has two targets");
    }
    extensions.target(plain(flag), flag == Flag.GOTO);
  }

  private Side side(Flag flag, Side before) {
    if (before.given()) {
      throw new RefusedException(flag.shown() + " is given twice");
    }
    return new Side(value(flag), negated);
  }

  private Side protocol(Side given) {
    String name = Protocols.name(given.value());
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
    String bytes = comma < 0 ? value(Flag.COUNTERS) : packets.substring(comma + 1);
    var first = Numbers.whole(comma < 0 ? packets : packets.substring(0, comma));
    var last = Numbers.whole(bytes);
    if (first.isEmpty() || last.isEmpty()) {
      throw new RefusedException("-c takes a number of packets and a number of bytes");
    }
    rule.packets = first.getAsLong();
    rule.bytes = last.getAsLong();
  }

  private String plain(Flag flag) {
    if (negated) {
      throw new RefusedException("! cannot stand before " + flag.shown());
    }
    return value(flag);
  }

  private String value(Flag flag) {
    if (!attached.isEmpty()) {
      String value = attached;
      attached = "";
      return value;
    }
    if (at >= words.count()) {
      throw new RefusedException(flag.shown() + " needs a value");
    }
    return words.get(at++);
  }

  private boolean hasValue() {
    return at < words.count() && !words.get(at).startsWith("-") && !words.get(at).startsWith("!");
  }

  private void command(Flag flag) {
    if (command != null) {
      throw new RefusedException(command.shown() + " and " + flag.shown() + " in one line");
    }
    command = flag;
    boolean chainNeeded =
        switch (flag) {
          case FLUSH, ZERO, DELETE_CHAIN, LIST, LIST_RULES -> false;
          default -> true;
        };
    rule.chain = chainNeeded || hasValue() ? plain(flag) : "";
    switch (flag) {
      case INSERT, REPLACE, DELETE -> number(flag);
      case POLICY, RENAME_CHAIN -> second = value(flag);
      default -> {}
    }
  }

  private void number(Flag flag) {
    if (hasValue()) {
      number = (int) Numbers.whole(words.get(at++)).orElse(0);
      if (number <= 0) {
        throw new RefusedException(flag.shown() + " takes the number of a rule, from 1 on");
      }
    } else if (flag == Flag.REPLACE) {
      throw new RefusedException("-R needs the number of a rule");
    }
  }

  private Command finished(Flag flag, String text, int line) {
    if (forOtherFamily) {
      return new Command.Nothing();
    }
    boolean hasRule =
        switch (flag) {
          case APPEND, INSERT, REPLACE -> true;
          case DELETE -> number == 0;
          default -> false;
        };
    if (!hasRule && !rule.empty()) {
      throw new RefusedException(flag.shown() + " takes no rule");
    }
    List<Rule> rules = hasRule ? rules(text, line) : List.of();
    return switch (flag) {
      case APPEND -> new Command.Append(rule.chain, rules);
      case INSERT -> new Command.Insert(rule.chain, Math.max(1, number), rules);
      case REPLACE -> new Command.Replace(rule.chain, number, rules);
      case DELETE -> new Command.Delete(rule.chain, number, rules);
      case NEW_CHAIN -> new Command.NewChain(rule.chain, line);
      case DELETE_CHAIN -> new Command.DeleteChain(rule.chain);
      case FLUSH -> new Command.Flush(rule.chain);
      case RENAME_CHAIN -> new Command.Rename(rule.chain, second);
      case POLICY -> new Command.Policy(rule.chain, second, rule.packets, rule.bytes, line);
      case ZERO, LIST, LIST_RULES, CHECK -> new Command.Nothing();
      default -> throw new RefusedException(flag.shown() + " is not taken in a file of rules");
    };
  }

  private List<Rule> rules(String text, int line) {
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

  private static RefusedException notARule(String text, int from, int to) {
    return new RefusedException(
        "this is not a rule (-A CHAIN …): " + ChainLine.shown(text.substring(from, to)));
  }
}
