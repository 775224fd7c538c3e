package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One text for all ways to write a match. */
final class MatchText {
  /** Options whose value is a set, in which order does not matter. */
  private static final Set<String> SETS =
      Set.of(
          "--ctstate",
          "--ctstatus",
          "--dports",
          "--sports",
          "--ports",
          "--src-type",
          "--dst-type",
          "--tcp-flags",
          "--chunk-types",
          "--dccp-types",
          "--weekdays",
          "--monthdays");

  private MatchText() {}

  static String of(Match match) {
    boolean state = match.name().equals("state");
    var text = new StringBuilder(state ? "conntrack" : match.name());
    List<Option> options = match.options();
    if (options.size() > 1) {
      options = new ArrayList<>(options);
      options.sort(Comparator.comparing(Option::name));
    }
    for (Option option : options) {
      text.append(' ');
      // xt_state.c: state is what is left of conntrack's first version.
      boolean oldName = state && option.name().equals("--state");
      option(text, oldName ? new Option("--ctstate", option.negated(), option.values()) : option);
    }
    return text.toString();
  }

  static void option(StringBuilder text, Option option) {
    if (option.negated()) {
      text.append("! ");
    }
    text.append(option.name());
    if (option.name().equals("--probability")) {
      return;
    }
    boolean set = SETS.contains(option.name());
    for (String value : option.values()) {
      // A zero byte cannot be in an argument: values cannot run into each other.
      text.append('\0').append(set ? sorted(value) : plain(value));
    }
  }

  private static String sorted(String value) {
    if (value.indexOf(',') < 0) {
      return value;
    }
    String[] parts = value.split(",", -1);
    Arrays.sort(parts);
    return String.join(",", parts);
  }

  /** Numbers in base 16 are printed in either case. */
  private static String plain(String value) {
    return value.startsWith("0x") || value.startsWith("0X")
        ? value.toLowerCase(Locale.ROOT)
        : value;
  }
}
