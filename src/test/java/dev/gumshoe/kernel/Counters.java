package dev.gumshoe.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many packets each rule has met.
 *
 * @param byRule the name of the rule set and the line of the rule in it: {@code LEGACY:17}
 */
record Counters(Map<String, Long> byRule) {
  Counters {
    byRule = Map.copyOf(byRule);
  }

  /** Reads what {@code iptables-save -c} prints. */
  static Counters read(Map<String, String> saves) {
    var found = new HashMap<String, Long>();
    saves.forEach(
        (name, text) -> {
          List<String> lines = text.lines().toList();
          for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("[")) {
              found.put(name + ":" + (i + 1), Long.valueOf(line.substring(1, line.indexOf(':'))));
            }
          }
        });
    return new Counters(found);
  }

  /** The rules that have met more packets since, and how many. */
  Map<String, Long> since(Counters before) {
    var more = new TreeMap<String, Long>();
    byRule.forEach(
        (rule, count) -> {
          long difference = count - before.byRule.getOrDefault(rule, 0L);
          if (difference != 0) {
            more.put(rule, difference);
          }
        });
    return more;
  }
}
