package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Hook;
import java.util.ArrayList;
import java.util.List;

/** Describes an extension. */
final class ExtensionBuilder {
  final String name;
  final List<OptionForm> forms = new ArrayList<>();
  final List<Relation> relations = new ArrayList<>();
  Finish finish = (given, _) -> given;
  boolean plain = true;
  boolean givenOrder;
  final List<RuleCheck> checks = new ArrayList<>();

  private ExtensionBuilder(String name) {
    this.name = name;
  }

  static ExtensionBuilder extension(String name, OptionForm... forms) {
    var builder = new ExtensionBuilder(name);
    builder.forms.addAll(List.of(forms));
    return builder;
  }

  /** At most one of these options. */
  ExtensionBuilder exclusive(String... options) {
    relations.add(new Relation.Exclusive(List.of(options)));
    return this;
  }

  /** At least one of these options. */
  ExtensionBuilder anyOf(String... options) {
    relations.add(new Relation.AnyOf(List.of(options)));
    return this;
  }

  /** Exactly one of these options. */
  ExtensionBuilder oneOf(String... options) {
    return anyOf(options).exclusive(options);
  }

  /** The first option needs the second. */
  ExtensionBuilder needs(String option, String other) {
    relations.add(new Relation.Needs(option, other));
    return this;
  }

  /** What else the options come to. */
  ExtensionBuilder finish(Finish last) {
    finish = last;
    plain = false;
    return this;
  }

  /** What else the options come to, after what was said so far. */
  ExtensionBuilder finishWith(Finish last) {
    Finish before = finish;
    plain = false;
    finish = (given, family) -> last.of(before.of(given, family), family);
    return this;
  }

  /** The options stay in the order in which the rule gives them. */
  ExtensionBuilder inGivenOrder() {
    givenOrder = true;
    return this;
  }

  /** Where an option is not given, this is printed in its place. */
  ExtensionBuilder fallback(String option, String... values) {
    var filled = new Option(option, false, List.of(values));
    Finish before = finish;
    plain = false;
    finish =
        (given, family) -> {
          List<Option> done = before.of(given, family);
          return done.stream().anyMatch(each -> each.name().equals(option))
              ? done
              : inOrder(done, filled);
        };
    return this;
  }

  /** What it needs of the rule that it stands in. */
  ExtensionBuilder where(RuleCheck check) {
    checks.add(check);
    return this;
  }

  /**
   * The rule has to name one of these protocols. The nf_tables loader takes {@code ! -p tcp -m tcp}
   * too, and the same of udp.
   */
  ExtensionBuilder onlyFor(String... protocols) {
    boolean orNot = name.equals("tcp") || name.equals("udp");
    return where(
        (_, rule) -> {
          if (!rule.only(protocols) && !(orNot && rule.protocol().equals(name))) {
            throw new RefusedException(name + " needs -p " + String.join(" or -p ", protocols));
          }
        });
  }

  /** It has to stand in one of these tables. */
  ExtensionBuilder onlyIn(String... tables) {
    return where(
        (_, rule) -> {
          if (!rule.table().isEmpty() && !List.of(tables).contains(rule.table())) {
            throw new RefusedException(
                name + " can stand in table " + String.join(" or ", tables) + " only");
          }
        });
  }

  /** Of the kernel's chains it can stand in these; the operator's chains are not looked at. */
  ExtensionBuilder onlyAt(String... chains) {
    return where(
        (_, rule) -> {
          if (Hook.chains().contains(rule.chain()) && !List.of(chains).contains(rule.chain())) {
            throw new RefusedException(name + " cannot stand in chain " + rule.chain());
          }
        });
  }

  Extension build() {
    return new Extension(this);
  }

  private List<Option> inOrder(List<Option> given, Option filled) {
    List<String> names = forms.stream().map(OptionForm::printed).toList();
    var all = new ArrayList<Option>(given);
    int at = 0;
    while (at < all.size() && names.indexOf(all.get(at).name()) < names.indexOf(filled.name())) {
      at++;
    }
    all.add(at, filled);
    return all;
  }
}
