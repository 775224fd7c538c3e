package dev.gumshoe.bundle.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code systemctl show UNIT -p PROPERTIES}, out of that for all units: a block for each, with a
 * blank line in between (systemctl(1)).
 *
 * @param unit with its suffix
 * @param properties those asked for; none is all
 */
record SystemdShow(String unit, Set<String> properties) {
  SystemdShow {
    properties = Set.copyOf(properties);
  }

  /** What the words after {@code systemctl} ask for. */
  static Optional<SystemdShow> asked(List<String> words) {
    if (words.size() < 2 || !words.getFirst().equals("show")) {
      return Optional.empty();
    }
    var units = new ArrayList<String>();
    var properties = new ArrayList<String>();
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
    return units.size() == 1
        ? Optional.of(new SystemdShow(units.getFirst(), Set.copyOf(properties)))
        : Optional.empty();
  }

  /** Empty when the unit is not among them. */
  Optional<String> in(String all) {
    for (String block : all.split("\n\n")) {
      List<String> lines = block.lines().toList();
      if (lines.contains("Id=" + unit)) {
        return Optional.of(
            lines.stream()
                .filter(line -> properties.isEmpty() || properties.contains(line.split("=", 2)[0]))
                .map(line -> line + "\n")
                .collect(Collectors.joining()));
      }
    }
    return Optional.empty();
  }
}
