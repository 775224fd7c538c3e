package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;

/** What became of a packet, in words. */
public final class FateWords {
  private FateWords() {}

  /** One sentence for a way: its end, and the packet's ends where they were changed. */
  public static String sentence(Path path, Packet given) {
    return "The packet " + clause(path.fate()) + changed(path, given) + ".";
  }

  /** The predicate of that sentence: {@code is dropped}. */
  public static String clause(Fate fate) {
    return switch (fate) {
      case Fate.Delivered _ -> "is accepted and delivered to the node itself";
      case Fate.Forwarded(Value<String> out) -> "is accepted and forwarded out by " + out;
      case Fate.Sent(Value<String> out) -> "is accepted and sent out by " + out;
      case Fate.Balanced(String server, Value<String> out) ->
          "is given to real server " + server + " by IPVS, out by " + out;
      case Fate.Dropped _ -> "is dropped without an answer";
      case Fate.Rejected(String with) -> "is rejected with " + with;
      case Fate.Unroutable(String route) -> "is not routed: " + route;
      case Fate.Proxied(String to) -> "is handed to the proxy at " + to;
      case Fate.Queued(String queue) -> "is given to the program behind " + queue;
      case Fate.Undetermined(String why) -> "has a fate that cannot be told: " + why;
    };
  }

  private static String changed(Path path, Packet given) {
    String from = Effects.end(path.packet(), true);
    String to = Effects.end(path.packet(), false);
    boolean sameFrom = from.equals(Effects.end(given, true));
    boolean sameTo = to.equals(Effects.end(given, false));
    if (sameFrom && sameTo) {
      return "";
    }
    return "; "
        + (sameTo ? "" : "it goes to " + to)
        + (sameFrom || sameTo ? "" : " and ")
        + (sameFrom ? "" : "comes from " + from);
  }
}
