package dev.gumshoe.netfilter.extension;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An option of an extension: what it is called, what it takes, and how it is printed. */
public final class OptionForm {
  private final String name;
  private final String printed;
  private final List<String> aliases;
  private final List<Value> values;
  private final List<String> fixed;
  private final Set<Trait> traits;
  private final String silent;

  private OptionForm(
      String name,
      String printed,
      List<String> aliases,
      List<Value> values,
      List<String> fixed,
      Set<Trait> traits,
      String silent) {
    this.name = name;
    this.printed = printed;
    this.aliases = aliases;
    this.values = values;
    this.fixed = fixed;
    this.traits = traits;
    this.silent = silent;
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

  /** As it is documented, with its dashes. */
  public String name() {
    return name;
  }

  /** How many words follow it. */
  public int arity() {
    return values.size();
  }

  /** As {@code iptables-save} prints it. */
  String printed() {
    return printed;
  }

  /** The kind of the value in this place. */
  Value value(int index) {
    return values.get(index);
  }

  /** What it stands for, where it takes no value. */
  List<String> fixed() {
    return fixed;
  }

  /** The value with which {@code iptables-save} leaves it out, unless it is negated. */
  String silent() {
    return silent;
  }

  /** All names that the loader takes. */
  List<String> allNames() {
    var names = new ArrayList<String>(List.of(name));
    names.addAll(aliases);
    return names;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
