package dev.gumshoe.remote.openssh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Walks through a configuration and tells which of its lines apply to one host. */
final class ConfigMatcher {
  /** Stands where an included file begins. */
  static final String ENTER = " enter";

  /** Stands where an included file ends. */
  static final String LEAVE = " leave";

  private static final Set<String> CRITERIA = Set.of("host", "originalhost");
  private final String host;
  private final Deque<Boolean> outer = new ArrayDeque<>();
  private final List<String> warnings = new ArrayList<>();
  private String hostName = "";
  private boolean active = true;

  ConfigMatcher(String host) {
    this.host = host;
  }

  /** Whether this line sets something for the host. Lines come in the order of the files. */
  boolean applies(ConfigLine line) {
    switch (line.keyword()) {
      case ENTER -> outer.push(active);
      case LEAVE -> active = outer.pop();
      case "host" -> active = outerActive() && HostPatterns.match(line.arguments(), host);
      case "match" -> active = outerActive() && match(line);
      default -> {
        return active;
      }
    }
    return false;
  }

  /** {@code Match host} looks at the name that is connected to. */
  void noteHostName(ConfigLine line) {
    if (line.keyword().equals("hostname") && hostName.isEmpty()) {
      hostName = line.first().replace("%h", host);
    }
  }

  List<String> warnings() {
    return warnings;
  }

  private boolean outerActive() {
    return outer.isEmpty() || outer.peek();
  }

  private boolean match(ConfigLine line) {
    List<String> criteria = line.arguments();
    if (criteria.size() == 1 && criteria.getFirst().equalsIgnoreCase("all")) {
      return true;
    }
    boolean fits = criteria.size() >= 2;
    for (int i = 0; i < criteria.size(); i += 2) {
      String word = criteria.get(i).toLowerCase(Locale.ROOT);
      String name = word.startsWith("!") ? word.substring(1) : word;
      if (!CRITERIA.contains(name) || i + 1 >= criteria.size()) {
        warnings.add(line.where() + ": Match " + word + " is not followed; the block is left out.");
        return false;
      }
      String actual = name.equals("host") && !hostName.isEmpty() ? hostName : host;
      boolean found = HostPatterns.match(List.of(criteria.get(i + 1).split(",")), actual);
      fits &= found != word.startsWith("!");
    }
    return fits;
  }
}
