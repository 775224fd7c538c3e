package dev.gumshoe.parse.ip;

import dev.gumshoe.parse.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The {@code name value} pairs that ip prints after what a line is about. */
final class Attributes {
  /** Words that stand alone, so that the word after them is a name again. */
  private static final Set<String> ALONE =
      Set.of(
          "onlink",
          "linkdown",
          "dead",
          "pervasive",
          "offload",
          "offload_failed",
          "trap",
          "rt_trap",
          "unresolved",
          "notify",
          "lock",
          "inet",
          "inet6",
          "dynamic",
          "secondary",
          "deprecated",
          "tentative",
          "dadfailed",
          "noprefixroute",
          "mngtmpaddr",
          "temporary",
          "nodad",
          "home",
          "optimistic",
          "autojoin");

  private Attributes() {}

  /** The pairs; where a name comes twice the first holds. */
  static Map<String, String> of(List<String> words) {
    var found = new HashMap<String, String>();
    int at = 0;
    while (at < words.size()) {
      String name = words.get(at++);
      if (ALONE.contains(name)) {
        continue;
      }
      while (at < words.size() && familyOf(words.get(at))) {
        at++; // via inet6 fe80::1, mtu lock 1500
      }
      if (at < words.size()) {
        found.putIfAbsent(name, words.get(at++));
      }
    }
    return found;
  }

  static long number(Map<String, String> attributes, String name) {
    return Numbers.whole(attributes.getOrDefault(name, "")).orElse(0);
  }

  private static boolean familyOf(String word) {
    return word.equals("inet") || word.equals("inet6") || word.equals("lock");
  }
}
