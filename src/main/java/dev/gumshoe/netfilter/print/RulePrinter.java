package dev.gumshoe.netfilter.print;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.extension.Dictionary;
import dev.gumshoe.netfilter.extension.Extension;
import dev.gumshoe.netfilter.extension.Quotes;
import dev.gumshoe.netfilter.packet.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a rule from its parts, in the order of {@code iptables-save}. */
public final class RulePrinter {
  private final StringBuilder text = new StringBuilder();

  private RulePrinter() {}

  /** The rule as {@code -A CHAIN …}, without its counters. */
  public static String print(Rule rule) {
    var printer = new RulePrinter();
    printer.rule(rule);
    return printer.text.toString();
  }

  private void rule(Rule rule) {
    text.append("-A ").append(rule.chain());
    side("-s", rule.source(), rule.sourceNegated());
    side("-d", rule.destination(), rule.destinationNegated());
    side("-i", rule.inInterface(), rule.inInterfaceNegated());
    side("-o", rule.outInterface(), rule.outInterfaceNegated());
    side("-p", rule.protocol(), rule.protocolNegated());
    for (Match match : rule.matches()) {
      if (!match.name().isEmpty()) {
        text.append(" -m ").append(match.name());
      }
      options(match.options(), either(match.name(), true));
    }
    if (!rule.target().isEmpty()) {
      text.append(rule.goesTo() ? " -g " : " -j ").append(rule.target());
      options(rule.targetOptions(), either(rule.target(), false));
    }
  }

  private void side(String option, String value, boolean negated) {
    if (!value.isEmpty()) {
      text.append(negated ? " ! " : " ").append(option).append(' ').append(value);
    }
  }

  private void options(List<Option> options, @Nullable Extension extension) {
    for (Option option : options) {
      text.append(option.negated() ? " !" : "");
      if (!option.name().isEmpty()) {
        text.append(' ').append(option.name());
      }
      Quotes quotes = extension == null ? Quotes.NONE : extension.quotes(option.name());
      int last = option.values().size() - 1;
      for (int i = 0; i <= last; i++) {
        text.append(' ');
        Quoting.append(text, option.values().get(i), i == last ? quotes : Quotes.NONE);
      }
    }
  }

  /** An option is quoted alike in both families; a rule does not say of which it is. */
  private static @Nullable Extension either(String name, boolean match) {
    for (Family family : Family.values()) {
      Dictionary dictionary = Dictionary.of(family);
      Extension found = match ? dictionary.match(name) : dictionary.target(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
