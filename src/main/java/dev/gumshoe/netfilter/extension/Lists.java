package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import java.util.ArrayList;
import java.util.List;

/** Options put where iptables-save prints them. */
final class Lists {
  private Lists() {}

  static List<Option> plus(List<Option> options, Option last) {
    var all = new ArrayList<Option>(options);
    all.add(last);
    return all;
  }

  /** The options with this one first; unchanged where it is among them. */
  static List<Option> first(List<Option> options, String name, String value) {
    if (options.stream().anyMatch(option -> option.name().equals(name))) {
      return options;
    }
    var all = new ArrayList<Option>();
    all.add(new Option(name, false, List.of(value)));
    all.addAll(options);
    return all;
  }

  /** The options with this one before the named ones; unchanged where it is among them. */
  static List<Option> insertBefore(
      List<Option> options, String name, String value, String... before) {
    if (options.stream().anyMatch(option -> option.name().equals(name))) {
      return options;
    }
    var all = new ArrayList<Option>(options);
    int at = 0;
    while (at < all.size() && !List.of(before).contains(all.get(at).name())) {
      at++;
    }
    all.add(at, new Option(name, false, List.of(value)));
    return all;
  }
}
