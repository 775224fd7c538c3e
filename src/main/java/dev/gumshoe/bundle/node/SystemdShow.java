package dev.gumshoe.bundle.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code systemctl show UNIT… -p PROPERTIES}, out of that for all units: a block for each, with a
 * blank line in between (systemctl(1)).
 *
 * @param units with their suffixes
 * @param properties those asked for; none is all
 */
record SystemdShow(List<String> units, Set<String> properties) {
  SystemdShow {
    units = List.copyOf(units);
    properties = Set.copyOf(properties);
  }

  /** What the words after {@code systemctl} ask for. */
  static Optional<SystemdShow> asked(List<String> words) {
    if (words.size() < 2 || !words.getFirst().equals("show")) {
      return Optional.empty();
    }
    var units = new ArrayList<String>();
    var properties = new HashSet<String>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-p") && i + 1 < words.size()) {
        properties.addAll(List.of(words.get(++i).split(",")));
      } else if (word.startsWith("--property=")) {
        properties.addAll(List.of(word.substring("--property=".length()).split(",")));
      } else if (word.startsWith("-") && !word.equals("--no-pager")) {
        return Optional.empty();
      } else if (!word.startsWith("-")) {
        units.add(word.matches(".*\\.[a-z]+") ? word : word + ".service");
      }
    }
    return units.isEmpty() ? Optional.empty() : Optional.of(new SystemdShow(units, properties));
  }

  /**
   * Empty when one of the units is not among them: whether it is not installed or only not loaded
   * cannot be told.
   */
  Optional<String> in(String all) {
    var blocks = new HashMap<String, String>();
    for (String block : all.split("\n\n")) {
      List<String> lines = block.lines().toList();
      String shown =
          lines.stream()
              .filter(line -> properties.isEmpty() || properties.contains(line.split("=", 2)[0]))
              .map(line -> line + "\n")
              .collect(Collectors.joining());
      units.stream()
          .filter(unit -> lines.contains("Id=" + unit))
          .forEach(unit -> blocks.put(unit, shown));
    }
    return blocks.keySet().containsAll(units)
        ? Optional.of(units.stream().map(blocks::get).collect(Collectors.joining("\n")))
        : Optional.empty();
  }
}
