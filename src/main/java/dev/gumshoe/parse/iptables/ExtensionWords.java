package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.extension.Dictionary;
import dev.gumshoe.netfilter.extension.Extension;
import dev.gumshoe.netfilter.extension.Family;
import dev.gumshoe.netfilter.extension.GivenOptions;
import dev.gumshoe.netfilter.extension.OptionForm;
import dev.gumshoe.netfilter.extension.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matches and the target of one rule, and the options that are theirs. An option belongs to the
 * extension named last that has it; where none has it, to the protocol of {@code -p}, whose match
 * need not be named. An extension that is not known takes all options up to the next one.
 */
final class ExtensionWords {
  private record Found(GivenOptions given, OptionForm form) {}

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
      return unknown(open, words, at, negated);
    }
    if (word.equals("[unsupported") && last() != null) {
      return unsupported(words, at);
    }
    if (!isOption) {
      return -1;
    }
    Found found = find(word);
    if (found != null) {
      return give(found, words, at + 1, negated);
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    found = named(name);
    if (found == null) {
      return -1;
    }
    if (equals < 0) {
      return give(found, words, at + 1, negated);
    }
    if (found.form().arity() != 1) {
      throw new RefusedException(name + " takes no value after =");
    }
    found.given().add(found.form(), negated, List.of(word.substring(equals + 1)));
    return at + 1;
  }

  /** Decides what could not be decided before the whole rule was read. */
  void end() {
    if (!undecided || !chains.all()) {
      return;
    }
    if (!ForeignTargets.has(rule.jump)) {
      throw new RefusedException(
          "the rule jumps to "
              + rule.jump
              + ", which is neither a chain of table "
              + chains.table()
              + " nor a known target");
    }
    rule.target = Part.Unknown.of(rule.jump);
  }

  private @Nullable Found named(String name) {
    Found exact = find(name);
    if (exact == null) {
      exact = abbreviated(name);
    }
    if (exact == null && loadProtocol()) {
      exact = find(name);
      return exact == null ? abbreviated(name) : exact;
    }
    return exact;
  }

  private @Nullable Found abbreviated(String name) {
    var found = new ArrayList<Found>();
    for (GivenOptions given : known()) {
      given.extension().formsThatBegin(name).forEach(form -> found.add(new Found(given, form)));
    }
    if (found.size() > 1) {
      throw new RefusedException(name + " is the beginning of more than one option");
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  private List<GivenOptions> known() {
    var found = new ArrayList<GivenOptions>();
    if (rule.target instanceof Part.Known(var given)) {
      found.add(given);
    }
    for (Part match : rule.matches) {
      if (match instanceof Part.Known(var given)) {
        found.add(given);
      }
    }
    return found;
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

  private static int give(Found found, LineWords words, int from, boolean negated) {
    int arity = found.form().arity();
    if (from + arity > words.count()) {
      throw new RefusedException(found.form().name() + " needs " + values(arity));
    }
    for (int i = 1; i < arity; i++) {
      String later = words.get(from + i);
      if (later.startsWith("-") || later.startsWith("!")) {
        throw new RefusedException(found.form().name() + " needs " + values(arity));
      }
    }
    List<String> given =
        switch (arity) {
          case 0 -> List.of();
          case 1 -> List.of(words.get(from));
          default -> List.of(words.get(from), words.get(from + 1));
        };
    found.given().add(found.form(), negated, given);
    return from + arity;
  }

  private static String values(int arity) {
    return arity == 1 ? "a value" : arity + " values";
  }

  /** An option of an extension that is not known, with the words up to the next one. */
  private static int unknown(Part.Unknown part, LineWords words, int at, boolean negated) {
    boolean isOption = isOption(words, at);
    var values = new ArrayList<String>();
    int next = isOption ? at + 1 : at;
    while (next < words.count() && !isOption(words, next) && !negation(words, next)) {
      values.add(words.get(next++));
    }
    if (next == at) {
      throw new RefusedException("a ! stands where no option follows");
    }
    part.options().add(new Option(isOption ? words.get(at) : "", negated, values));
    return next;
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
    return unknown(unknown, words, at, false);
  }

  private @Nullable Part last() {
    return rule.target != null
        ? rule.target
        : rule.matches.isEmpty() ? null : rule.matches.getLast();
  }

  private static boolean isOption(LineWords words, int at) {
    String word = words.get(at);
    return !words.quoted(at) && word.length() > 1 && word.charAt(0) == '-';
  }

  private static boolean negation(LineWords words, int at) {
    return !words.quoted(at) && words.get(at).equals("!");
  }

  /** The option of this whole name, of whatever extension of the rule has it. */
  private @Nullable Found find(String word) {
    if (rule.target instanceof Part.Known(var given)) {
      OptionForm form = given.extension().form(word);
      if (form != null) {
        return new Found(given, form);
      }
    }
    for (int i = rule.matches.size() - 1; i >= 0; i--) {
      if (rule.matches.get(i) instanceof Part.Known(var given)) {
        OptionForm form = given.extension().form(word);
        if (form != null) {
          return new Found(given, form);
        }
      }
    }
    return null;
  }
}
