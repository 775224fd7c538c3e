package dev.gumshoe.parse.iptables;

import dev.gumshoe.netfilter.extension.GivenOptions;
import dev.gumshoe.netfilter.extension.OptionForm;
import dev.gumshoe.netfilter.extension.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An option of a match or target of a rule, which the dictionary has. */
record KnownOption(GivenOptions given, OptionForm form) {
  /** The option of this whole name, of whatever extension of the rule has it. */
  static @Nullable KnownOption named(String name, RuleDraft rule) {
    KnownOption found = of(rule.target, name);
    for (int i = rule.matches.size() - 1; i >= 0 && found == null; i--) {
      found = of(rule.matches.get(i), name);
    }
    return found;
  }

  /**
   * The option whose name begins so.
   *
   * @throws RefusedException where there are several
   */
  static @Nullable KnownOption beginning(String name, RuleDraft rule) {
    var found = new ArrayList<KnownOption>();
    addBeginning(name, rule.target, found);
    rule.matches.forEach(match -> addBeginning(name, match, found));
    if (found.size() > 1) {
      throw new RefusedException(name + " is the beginning of more than one option");
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  /**
   * Gives the rule this option with the values that follow its name.
   *
   * @return the place after them
   * @throws RefusedException where they are not there
   */
  int read(LineWords words, int from, boolean negated) {
    int arity = form.arity();
    if (from + arity > words.count()) {
      throw new RefusedException(form.name() + " needs " + values(arity));
    }
    for (int i = 1; i < arity; i++) {
      String later = words.get(from + i);
      if (later.startsWith("-") || later.startsWith("!")) {
        throw new RefusedException(form.name() + " needs " + values(arity));
      }
    }
    given.add(form, negated, taken(words, from, arity));
    return from + arity;
  }

  /**
   * Gives the rule this option with a value that stood in the same word, after {@code =}.
   *
   * @throws RefusedException where it does not take exactly one
   */
  void attach(String name, String value, boolean negated) {
    if (form.arity() != 1) {
      throw new RefusedException(name + " takes no value after =");
    }
    given.add(form, negated, List.of(value));
  }

  private static @Nullable KnownOption of(@Nullable Part part, String name) {
    if (part instanceof Part.Known(var given)) {
      OptionForm form = given.extension().form(name);
      return form == null ? null : new KnownOption(given, form);
    }
    return null;
  }

  private static void addBeginning(String name, @Nullable Part part, List<KnownOption> found) {
    if (part instanceof Part.Known(var given)) {
      given
          .extension()
          .formsThatBegin(name)
          .forEach(form -> found.add(new KnownOption(given, form)));
    }
  }

  private static List<String> taken(LineWords words, int from, int arity) {
    return switch (arity) {
      case 0 -> List.of();
      case 1 -> List.of(words.get(from));
      default -> List.of(words.get(from), words.get(from + 1));
    };
  }

  private static String values(int arity) {
    return arity == 1 ? "a value" : arity + " values";
  }
}
