package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.extension.RefusedException;
import dev.gumshoe.parse.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one line does ({@code -A}, {@code -P}, …), with the chain and the number that it names. */
final class LineCommand {
  private final RuleDraft rule;
  private final Arguments arguments;
  private @Nullable Flag flag;
  private int number;
  private String second = "";

  LineCommand(RuleDraft rule, Arguments arguments) {
    this.rule = rule;
    this.arguments = arguments;
  }

  /** Whether the line has said what it does. */
  boolean given() {
    return flag != null;
  }

  /**
   * Reads what the line does.
   *
   * @throws RefusedException where the loader does not take it
   */
  void read(Flag given) {
    if (flag != null) {
      throw new RefusedException(flag.shown() + " and " + given.shown() + " in one line");
    }
    flag = given;
    boolean chainNeeded =
        switch (given) {
          case FLUSH, ZERO, DELETE_CHAIN, LIST, LIST_RULES -> false;
          default -> true;
        };
    rule.chain = chainNeeded || arguments.hasValue() ? arguments.plain(given) : "";
    switch (given) {
      case INSERT, REPLACE, DELETE -> number(given);
      case POLICY, RENAME_CHAIN -> second = arguments.value(given);
      default -> {}
    }
  }

  private void number(Flag given) {
    if (arguments.hasValue()) {
      number = (int) Numbers.whole(arguments.value(given)).orElse(0);
      if (number <= 0) {
        throw new RefusedException(given.shown() + " takes the number of a rule, from 1 on");
      }
    } else if (given == Flag.REPLACE) {
      throw new RefusedException("-R needs the number of a rule");
    }
  }

  /**
   * The whole line.
   *
   * @throws RefusedException where the loader does not take it
   */
  Command finished(RuleOptions options, String text, int line) {
    if (options.forOtherFamily() || flag == null) {
      return new Command.Nothing();
    }
    boolean hasRule = hasRule(flag);
    if (!hasRule && !rule.empty()) {
      throw new RefusedException(flag.shown() + " takes no rule");
    }
    List<Rule> rules = hasRule ? options.rules(text, line) : List.of();
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

  private boolean hasRule(Flag given) {
    return switch (given) {
      case APPEND, INSERT, REPLACE -> true;
      case DELETE -> number == 0;
      default -> false;
    };
  }
}
