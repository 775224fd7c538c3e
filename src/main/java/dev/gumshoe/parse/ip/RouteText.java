package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.IpText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One route as text: {@code [TYPE] DESTINATION name value …} (ip-route(8)).
 *
 * @param type {@code unicast} where none is printed
 * @param destination {@code default}, an address or a prefix
 */
record RouteText(String type, String destination, Map<String, String> attributes) {
  private static final Set<String> TYPES =
      Set.of(
          "unicast",
          "local",
          "broadcast",
          "anycast",
          "multicast",
          "blackhole",
          "unreachable",
          "prohibit",
          "throw",
          "nat",
          "xresolve");

  /** Types for which the kernel has a way to send. */
  private static final Set<String> SENDING =
      Set.of("unicast", "local", "broadcast", "anycast", "multicast");

  /** Reads a line; empty when it is no route. */
  static Optional<RouteText> of(String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    boolean typed = TYPES.contains(words.getFirst());
    int at = typed ? 1 : 0;
    if (words.size() <= at || !isDestination(words.get(at))) {
      return Optional.empty();
    }
    return Optional.of(
        new RouteText(
            typed ? words.getFirst() : "unicast",
            words.get(at),
            Attributes.of(words.subList(at + 1, words.size()))));
  }

  /** The value of an attribute; empty where it is absent. */
  String get(String name) {
    return attributes.getOrDefault(name, "");
  }

  /** An address among the attributes in canonical form; empty where it is absent. */
  String address(String name) {
    return IpText.canonical(get(name)).orElse("");
  }

  static boolean sends(String type) {
    return SENDING.contains(type);
  }

  static boolean isDestination(String text) {
    int slash = text.indexOf('/');
    return text.equals("default")
        || IpText.canonical(slash < 0 ? text : text.substring(0, slash)).isPresent()
        || slash > 0 && text.matches("[\\d.]{1,15}/\\d{1,2}");
  }
}
