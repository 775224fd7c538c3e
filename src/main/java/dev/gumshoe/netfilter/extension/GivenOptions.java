package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Family;
import java.util.ArrayList;
import java.util.List;

/** The options that a rule gives one extension, while its words are read. */
public final class GivenOptions {
  private final Extension extension;
  private final Family family;
  private final List<Given> given = new ArrayList<>(2);

  /** None yet. */
  public GivenOptions(Extension extension, Family family) {
    this.extension = extension;
    this.family = family;
  }

  /** The extension whose options these are. */
  public Extension extension() {
    return extension;
  }

  /**
   * Adds an option.
   *
   * @param words as many as the form's arity
   * @throws RefusedException where the loader does not take it
   */
  public void add(OptionForm form, boolean negated, List<String> words) {
    if (negated && !form.has(Trait.NEGATABLE)) {
      throw new RefusedException(form.name() + " of " + extension.name() + " cannot be negated");
    }
    if (!form.has(Trait.REPEATABLE)) {
      for (Given each : given) {
        if (each.form() == form) {
          throw new RefusedException(form.name() + " of " + extension.name() + " is given twice");
        }
      }
    }
    given.add(new Given(form, new Option(form.printed(), negated, values(form, words))));
  }

  private List<String> values(OptionForm form, List<String> words) {
    if (words.isEmpty()) {
      return form.fixed();
    }
    if (words.size() == 1) {
      return List.of(form.value(0).read(words.getFirst(), family));
    }
    var values = new ArrayList<String>(words.size());
    for (int i = 0; i < words.size(); i++) {
      values.add(form.value(i).read(words.get(i), family));
    }
    return values;
  }

  /**
   * The options as {@code iptables-save} prints them, in its order, with what it fills in.
   *
   * @throws RefusedException where the loader does not take them together
   */
  public List<Option> end() {
    return extension.end(given, family);
  }
}
