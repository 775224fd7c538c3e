package dev.gumshoe.flow.lint;

import java.util.List;
import java.util.Set;

/**
 * ip(8) and bridge(8): options, an object, and what is to be done with it. Without a verb they show
 * the object. Verbs may be abbreviated there; here only those that are spelled out, or are usual.
 */
final class IpCommand implements Form {
  static final Set<String> OBJECTS =
      Set.of(
          "link",
          "l",
          "address",
          "addr",
          "a",
          "route",
          "r",
          "rule",
          "neigh",
          "neighbour",
          "neighbor",
          "n",
          "tunnel",
          "maddress",
          "maddr",
          "mroute",
          "tuntap",
          "netconf",
          "tcp_metrics",
          "nexthop",
          "vrf",
          "netns",
          "xfrm state",
          "xfrm policy");

  private static final Set<String> SHOWS = Set.of("show", "list", "ls", "lst", "sh", "get");
  private static final Set<String> FLAGS =
      Set.of(
          "4",
          "6",
          "0",
          "d",
          "details",
          "s",
          "stats",
          "statistics",
          "o",
          "oneline",
          "j",
          "json",
          "p",
          "pretty",
          "br",
          "brief",
          "h",
          "human",
          "iec",
          "t",
          "ts",
          "timestamp",
          "N",
          "Numeric",
          "r",
          "resolve",
          "c",
          "color",
          "ss");
  private static final Set<String> VALUED = Set.of("n", "netns", "f", "family", "l", "loops");

  private final Set<String> objects;

  IpCommand(Set<String> objects) {
    this.objects = objects;
  }

  @Override
  public boolean looks(List<String> arguments) {
    int at = 0;
    while (at < arguments.size() && arguments.get(at).startsWith("-")) {
      String name = arguments.get(at).replaceFirst("^--?", "");
      if (!FLAGS.contains(name) && !VALUED.contains(name)) {
        return false;
      }
      at += VALUED.contains(name) ? 2 : 1;
    }
    if (at >= arguments.size()) {
      return false;
    }
    String object = arguments.get(at);
    if (object.equals("xfrm") && at + 1 < arguments.size()) {
      at++;
      object = "xfrm " + arguments.get(at);
    }
    return objects.contains(object)
        && (at + 1 == arguments.size() || SHOWS.contains(arguments.get(at + 1)));
  }
}
