package dev.gumshoe.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A generated rule set: every table with every chain that the kernel has in it, and more. */
record Plan(Family family, List<ChainPlan> chains) {
  /** The tables with their chains (iptables(8)). */
  static final Map<String, List<String>> BUILT_IN = builtIn();

  Plan {
    chains = List.copyOf(chains);
  }

  private static Map<String, List<String>> builtIn() {
    var all = new LinkedHashMap<String, List<String>>();
    all.put("raw", List.of("PREROUTING", "OUTPUT"));
    all.put("mangle", List.of("PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING"));
    all.put("nat", List.of("PREROUTING", "INPUT", "OUTPUT", "POSTROUTING"));
    all.put("filter", List.of("INPUT", "FORWARD", "OUTPUT"));
    all.put("security", List.of("INPUT", "FORWARD", "OUTPUT"));
    return all;
  }

  /** Every table, and no rule. */
  static Plan empty(Family family) {
    var chains = new ArrayList<ChainPlan>();
    BUILT_IN.forEach(
        (table, names) ->
            names.forEach(name -> chains.add(new ChainPlan(table, name, "ACCEPT", List.of()))));
    return new Plan(family, chains);
  }

  /** Rules for {@code iptables-restore}, with the tables that they do not mention made empty. */
  static String completed(Family family, String rules) {
    var out = new StringBuilder(rules);
    for (String table : empty(family).text().split("(?<=COMMIT\n)")) {
      if (!rules.contains(table.lines().findFirst().orElse("") + "\n")) {
        out.append(table);
      }
    }
    return out.toString();
  }

  /** The chain of this name; it has to be there. */
  ChainPlan chain(String table, String name) {
    return chains.stream()
        .filter(one -> one.table().equals(table) && one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The same with nothing in one table. */
  Plan withEmpty(String table) {
    Stream<ChainPlan> others = chains.stream().filter(one -> !one.table().equals(table));
    Stream<ChainPlan> its = empty(family).chains.stream().filter(one -> one.table().equals(table));
    return new Plan(family, Stream.concat(others, its).toList());
  }

  Plan withChain(int at, ChainPlan other) {
    var changed = new ArrayList<>(chains);
    changed.set(at, other);
    return new Plan(family, changed);
  }

  Plan withoutChain(int at) {
    var changed = new ArrayList<>(chains);
    changed.remove(at);
    return new Plan(family, changed);
  }

  int rules() {
    return chains.stream().mapToInt(chain -> chain.rules().size()).sum();
  }

  /** For {@code iptables-restore}. */
  String text() {
    var out = new StringBuilder();
    for (String table : BUILT_IN.keySet()) {
      List<ChainPlan> its = chains.stream().filter(one -> one.table().equals(table)).toList();
      out.append('*').append(table).append('\n');
      its.forEach(chain -> out.append(":%s %s [0:0]\n".formatted(chain.name(), chain.policy())));
      for (ChainPlan chain : its) {
        chain
            .rules()
            .forEach(
                rule ->
                    out.append("-A %s %s\n".formatted(chain.name(), rule.text()).stripTrailing())
                        .append('\n'));
      }
      out.append("COMMIT\n");
    }
    return out.toString();
  }

  /**
   * The same without the rule on this line of its text, counted from 1; empty when none is there.
   */
  Optional<Plan> withoutLine(int line) {
    int at = 0;
    for (String table : BUILT_IN.keySet()) {
      at += 1 + (int) chains.stream().filter(one -> one.table().equals(table)).count();
      for (int i = 0; i < chains.size(); i++) {
        ChainPlan chain = chains.get(i);
        if (!chain.table().equals(table)) {
          continue;
        }
        int index = line - at - 1;
        if (index >= 0 && index < chain.rules().size()) {
          var fewer = new ArrayList<>(chain.rules());
          fewer.remove(index);
          return Optional.of(withChain(i, chain.withRules(fewer)));
        }
        at += chain.rules().size();
      }
      at++;
    }
    return Optional.empty();
  }
}
