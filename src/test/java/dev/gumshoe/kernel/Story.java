package dev.gumshoe.kernel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rule sets and packets as a file that can be kept: the family, the packets, and after a line with
 * a backend's name what its {@code iptables-restore} is to load.
 */
record Story(Family family, Map<Backend, String> rules, List<Shot> shots) {
  Story {
    rules = Map.copyOf(rules);
    shots = List.copyOf(shots);
  }

  /** Reads such a file; a line that begins with a hash is a remark. */
  static Story read(List<String> lines) {
    Family family = Family.FOUR;
    var rules = new EnumMap<Backend, String>(Backend.class);
    var shots = new ArrayList<Shot>();
    Optional<Backend> backend = Optional.empty();
    for (String line : lines) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (line.startsWith("family ")) {
        family = Family.valueOf(line.substring(7));
      } else if (line.startsWith("send ")) {
        Optional<Shot> first = shots.isEmpty() ? Optional.empty() : Optional.of(shots.getFirst());
        shots.add(ShotText.read(line.substring(5), first));
      } else if (line.startsWith("rules ")) {
        backend = Optional.of(Backend.valueOf(line.substring(6)));
      } else {
        rules.merge(backend.orElseThrow(), line + "\n", String::concat);
      }
    }
    return new Story(family, rules, shots);
  }

  /** The file, without tables in which there is nothing. */
  String text() {
    var out = new StringBuilder("family " + family + "\n");
    shots.forEach(shot -> out.append("send ").append(ShotText.print(shot)).append('\n'));
    rules.forEach(
        (backend, text) -> out.append("rules ").append(backend).append('\n').append(brief(text)));
    return out.toString();
  }

  private static String brief(String rules) {
    var out = new StringBuilder();
    for (String table : rules.split("(?<=COMMIT\n)")) {
      boolean plain = table.lines().noneMatch(line -> line.matches("-A .*|:\\S+ (?!ACCEPT).*"));
      if (!plain) {
        out.append(table);
      }
    }
    return out.toString();
  }
}
