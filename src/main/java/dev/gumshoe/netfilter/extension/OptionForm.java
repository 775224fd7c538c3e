package dev.gumshoe.netfilter.extension;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An option of an extension.
 *
 * @param name as it is documented, with its dashes
 * @param printed as {@code iptables-save} prints it
 * @param aliases other names that the loader takes
 * @param values kinds of the values that follow it
 * @param fixed values that it stands for, where it takes none
 * @param silent the value with which {@code iptables-save} leaves it out, unless it is negated
 */
public record OptionForm(
    String name,
    String printed,
    List<String> aliases,
    List<Value> values,
    List<String> fixed,
    Set<Trait> traits,
    String silent) {
  public OptionForm {
    aliases = List.copyOf(aliases);
    values = List.copyOf(values);
    fixed = List.copyOf(fixed);
  }

  static OptionForm option(String name, Value... values) {
    return new OptionForm(
        name, name, List.of(), List.of(values), List.of(), EnumSet.noneOf(Trait.class), "");
  }

  OptionForm alias(String... names) {
    return new OptionForm(name, printed, List.of(names), values, fixed, traits, silent);
  }

  OptionForm as(String other) {
    return new OptionForm(name, other, aliases, values, fixed, traits, silent);
  }

  OptionForm standsFor(String... words) {
    return new OptionForm(name, printed, aliases, values, List.of(words), traits, silent);
  }

  OptionForm silentAt(String value) {
    return new OptionForm(name, printed, aliases, values, fixed, traits, value);
  }

  OptionForm not() {
    return with(Trait.NEGATABLE);
  }

  OptionForm must() {
    return with(Trait.REQUIRED);
  }

  OptionForm with(Trait trait) {
    Set<Trait> more = EnumSet.copyOf(traits);
    more.add(trait);
    return new OptionForm(name, printed, aliases, values, fixed, more, silent);
  }

  List<String> allNames() {
    var names = new ArrayList<String>(List.of(name));
    names.addAll(aliases);
    return names;
  }

  /** Whether this is so of it. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** How many words follow it. */
  public int arity() {
    return values.size();
  }
}
