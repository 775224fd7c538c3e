package dev.gumshoe.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Options of a command up to its first operand, and the rest.
 *
 * @param options by name with their values, in order; empty for those that take none
 * @param operands the first word that is no option, and everything after it
 */
record Arguments(Map<String, List<String>> options, List<String> operands) {
  /**
   * Reads {@code -o json}, {@code --output json} and {@code --output=json}.
   *
   * @param valued the options that take a value
   */
  static Arguments of(List<String> words, Set<String> valued) {
    var options = new LinkedHashMap<String, List<String>>();
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      String word = words.get(at++);
      if (word.equals("--")) {
        break;
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      List<String> values = options.computeIfAbsent(name, _ -> new ArrayList<>());
      if (equals >= 0) {
        values.add(word.substring(equals + 1));
      } else if (valued.contains(name) && at < words.size()) {
        values.add(words.get(at++));
      }
    }
    return new Arguments(options, words.subList(at, words.size()));
  }

  boolean has(String... names) {
    return List.of(names).stream().anyMatch(options::containsKey);
  }

  List<String> values(String... names) {
    var found = new ArrayList<String>();
    for (String name : names) {
      found.addAll(options.getOrDefault(name, List.of()));
    }
    return found;
  }

  Optional<String> operand() {
    return operands.stream().findFirst();
  }
}
