package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Family;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A match or a target that iptables ships: its options, in the order in which {@code iptables-save}
 * prints them. Facts are from iptables-extensions(8) and from the option tables of iptables 1.8.11.
 */
public final class Extension {
  private final String name;
  private final List<OptionForm> forms;
  private final Map<String, OptionForm> byName = new HashMap<>();
  private final Map<String, OptionForm> byPrinted = new HashMap<>();
  private final List<OptionForm> required = new ArrayList<>();
  private final List<Relation> relations;
  private final Finish finish;
  private final boolean plainEnd;
  private final boolean givenOrder;
  private final List<RuleCheck> checks;

  Extension(ExtensionBuilder from) {
    name = from.name;
    forms = List.copyOf(from.forms);
    relations = List.copyOf(from.relations);
    finish = from.finish;
    givenOrder = from.givenOrder;
    checks = List.copyOf(from.checks);
    for (OptionForm form : forms) {
      form.allNames().forEach(each -> byName.put(each, form));
      byPrinted.putIfAbsent(form.printed(), form);
      if (form.has(Trait.REQUIRED)) {
        required.add(form);
      }
    }
    plainEnd = relations.isEmpty() && from.plain;
  }

  /** Its name, as {@code iptables-save} prints it after {@code -m} or {@code -j}. */
  public String name() {
    return name;
  }

  /**
   * Checks what the extension needs of the rule that it stands in.
   *
   * @throws RefusedException where the kernel or the loader does not take it there
   */
  public void check(List<Option> options, RuleFacts rule) {
    for (RuleCheck check : checks) {
      check.check(options, rule);
    }
  }

  /** The option of this whole name; null where it has none. On the path of every word of a file. */
  public @Nullable OptionForm form(String option) {
    return byName.get(option);
  }

  /**
   * The options whose names begin so; getopt_long(3) takes an abbreviation that is not ambiguous.
   */
  public List<OptionForm> formsThatBegin(String abbreviation) {
    return byName.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(abbreviation))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  /** Whether the last value of an option stands in quotes where it has to, or always. */
  public Quotes quotes(String printed) {
    OptionForm form = byPrinted.get(printed);
    if (form == null) {
      return Quotes.NONE;
    }
    return form.has(Trait.QUOTED)
        ? Quotes.ALWAYS
        : form.has(Trait.TEXT) ? Quotes.WHERE_NEEDED : Quotes.NONE;
  }

  /**
   * Puts the options of a rule into the form in which {@code iptables-save} prints them.
   *
   * @throws RefusedException where the loader does not take them together
   */
  List<Option> end(List<Given> given, Family family) {
    if (plainEnd && given.size() == 1 && required.size() <= 1) {
      Given only = given.getFirst();
      if (required.isEmpty() || required.getFirst() == only.form()) {
        return silent(only) ? List.of() : List.of(only.option());
      }
    }
    for (OptionForm form : required) {
      checkGiven(form, given);
    }
    for (Relation relation : relations) {
      relation.check(name, given);
    }
    return finish.of(ordered(given), family);
  }

  private void checkGiven(OptionForm form, List<Given> given) {
    for (Given each : given) {
      if (each.form() == form) {
        return;
      }
    }
    throw new RefusedException(name + " needs " + form.name());
  }

  private List<Option> ordered(List<Given> given) {
    if (given.isEmpty()) {
      return List.of();
    }
    if (given.size() == 1) {
      return silent(given.getFirst()) ? List.of() : List.of(given.getFirst().option());
    }
    var found = new ArrayList<Option>(given.size());
    if (givenOrder) {
      given.forEach(each -> found.add(each.option()));
      return found;
    }
    for (OptionForm form : forms) {
      for (Given each : given) {
        if (each.form() == form && !silent(each)) {
          found.add(each.option());
        }
      }
    }
    return found;
  }

  private static boolean silent(Given given) {
    String silent = given.form().silent();
    return !silent.isEmpty() && !given.option().negated() && given.value().equals(silent);
  }
}
