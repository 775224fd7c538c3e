package dev.gumshoe.kernel;

import dev.gumshoe.netfilter.walk.Walker;
import java.util.List;
import java.util.Map;

/**
 * Rule sets that the kernel has taken.
 *
 * @param saved what {@code iptables-save -c} printed right after, by backend
 */
record Loaded(Family family, List<Backend> backends, Map<String, String> saved, Walker walker) {
  /** The rule of a line such as {@code LEGACY:17}. */
  String rule(String line) {
    int colon = line.indexOf(':');
    return saved
        .getOrDefault(line.substring(0, colon), "")
        .lines()
        .skip(Integer.parseInt(line.substring(colon + 1)) - 1L)
        .findFirst()
        .orElse("?")
        .replaceFirst("^\\[\\d+:\\d+\\] ", "");
  }

  /** The table that a line such as {@code LEGACY:17} stands in. */
  String table(String line) {
    int colon = line.indexOf(':');
    return saved
        .getOrDefault(line.substring(0, colon), "")
        .lines()
        .limit(Integer.parseInt(line.substring(colon + 1)))
        .filter(text -> text.startsWith("*"))
        .reduce("", (_, last) -> last.substring(1));
  }
}
