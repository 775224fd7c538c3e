package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.extension.Dictionary;
import dev.gumshoe.netfilter.extension.Extension;
import dev.gumshoe.netfilter.extension.GivenOptions;
import dev.gumshoe.netfilter.extension.RefusedException;
import dev.gumshoe.netfilter.packet.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matches and the target of one rule, and the options that are theirs. An option belongs to the
 * extension named last that has it; where none has it, to the protocol of {@code -p}, whose match
 * need not be named. An extension that is not known takes all options up to the next one.
 */
final class ExtensionWords {
  private final Family family;
  private final Dictionary dictionary;
  private final Chains chains;
  private final RuleDraft rule;
  private Part.@Nullable Unknown open;
  private boolean protocolLoaded;
  private boolean undecided;

  ExtensionWords(Family family, Chains chains, RuleDraft rule) {
    this.family = family;
    this.dictionary = Dictionary.of(family);
    this.chains = chains;
    this.rule = rule;
  }

  void match(String name) {
    undecided = false;
    Extension known = dictionary.match(name);
    if (known == null) {
      open = Part.Unknown.of(name);
      rule.matches.add(open);
    } else {
      open = null;
      rule.matches.add(new Part.Known(new GivenOptions(known, family)));
    }
  }

  void target(String name, boolean byGoto) {
    if (name.isEmpty() || name.length() > 28) {
      throw new RefusedException("a target's name has 1 to 28 characters: " + name);
    }
    rule.jump = name;
    rule.goesTo = byGoto;
    open = null;
    Extension known = byGoto ? null : dictionary.target(name);
    if (known != null) {
      rule.target = new Part.Known(new GivenOptions(known, family));
    } else if (chains.isBuiltIn(name)) {
      throw new RefusedException("a rule cannot jump to " + name + ", a chain of the kernel");
    } else if (!chains.declares(name)) {
      if (byGoto && chains.all()) {
        throw new RefusedException("the rule goes to chain " + name + ", which is not declared");
      }
      undecided = !byGoto;
    }
  }

  void fragments(boolean negated) {
    if (family == Family.IPV6) {
      throw new RefusedException("-f is for IPv4; IPv6 has -m frag");
    }
    rule.fragments = new Option("-f", negated, List.of());
  }

  /**
   * Reads what is no option of iptables itself.
   *
   * @return the place after it; -1 where no extension of the rule has such an option
   */
  int read(LineWords words, int at, boolean negated) {
    String word = words.get(at);
    boolean isOption = word.length() > 2 && word.charAt(0) == '-' && word.charAt(1) == '-';
    if (undecided && (isOption || word.equals("[unsupported"))) {
      open = Part.Unknown.of(rule.jump);
      rule.target = open;
      undecided = false;
    }
    if (open != null) {
      return UnknownWords.read(open, words, at, negated);
    }
    if (word.equals("[unsupported") && last() != null) {
      return unsupported(words, at);
    }
    return isOption ? known(words, at, negated) : -1;
  }

  private int known(LineWords words, int at, boolean negated) {
    String word = words.get(at);
    KnownOption whole = KnownOption.named(word, rule);
    if (whole != null) {
      return whole.read(words, at + 1, negated);
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    KnownOption found = named(name);
    if (found == null) {
      return -1;
    }
    if (equals < 0) {
      return found.read(words, at + 1, negated);
    }
    found.attach(name, word.substring(equals + 1), negated);
    return at + 1;
  }

  /** Decides what could not be decided before the whole rule was read. */
  void end() {
    if (!undecided || !chains.all()) {
      return;
    }
    if (!ForeignTargets.has(rule.jump)) {
      // The loader refuses it; what it wanted is the best hint at what is missing, and is kept.
      rule.problem =
          "the rule jumps to "
              + rule.jump
              + ", which is neither a chain of table "
              + chains.table()
              + " nor a known target";
    }
    rule.target = Part.Unknown.of(rule.jump);
  }

  private @Nullable KnownOption named(String name) {
    KnownOption found = wholeOrBeginning(name);
    return found == null && loadProtocol() ? wholeOrBeginning(name) : found;
  }

  private @Nullable KnownOption wholeOrBeginning(String name) {
    KnownOption whole = KnownOption.named(name, rule);
    return whole == null ? KnownOption.beginning(name, rule) : whole;
  }

  /** The match that {@code -p} alone brings along; false where there is none, or it is there. */
  private boolean loadProtocol() {
    Extension known = dictionary.match(rule.protocol.value());
    if (protocolLoaded || known == null) {
      return false;
    }
    protocolLoaded = true;
    rule.matches.add(new Part.Known(new GivenOptions(known, family)));
    return true;
  }

  /** What iptables prints where the kernel has a newer form of an extension than it knows. */
  private int unsupported(LineWords words, int at) {
    Part last = last();
    Part.Unknown unknown = Part.Unknown.of(last == null ? "" : last.name());
    if (rule.target != null) {
      rule.target = unknown;
    } else {
      rule.matches.set(rule.matches.size() - 1, unknown);
    }
    return UnknownWords.read(unknown, words, at, false);
  }

  private @Nullable Part last() {
    return rule.target != null
        ? rule.target
        : rule.matches.isEmpty() ? null : rule.matches.getLast();
  }
}
