package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A walk as conditions and JSON see it: maps, lists, texts, numbers. */
public final class WalkFacts {
  private WalkFacts() {}

  /**
   * All of a walk. Its {@code fate} is a word of {@link Fate#word}, or {@code depends} where not
   * all ways end alike; the facts of the decision are then those of the first way.
   */
  public static Map<String, Object> of(Walk walk) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("packet", walk.packet().toString());
    facts.put("fate", walk.fate().map(Fate::word).orElse("depends"));
    facts.put("cut", walk.cut());
    facts.put("paths", walk.paths().stream().map(WalkFacts::path).toList());
    return facts;
  }

  /** One way. */
  public static Map<String, Object> path(Path path) {
    var facts = new LinkedHashMap<String, Object>();
    Packet packet = path.packet();
    facts.put("fate", path.fate().word());
    facts.put("detail", detail(path.fate()));
    facts.put("source", Effects.end(packet, true));
    facts.put("destination", Effects.end(packet, false));
    facts.put("mark", packet.mark().toString());
    facts.put("probability", path.probability());
    facts.putAll(path.decider().map(WalkFacts::step).orElseGet(WalkFacts::nothing));
    facts.put("assumes", path.assumptions().stream().map(Assumption::toString).toList());
    facts.put("steps", path.steps().stream().map(WalkFacts::step).toList());
    return facts;
  }

  /**
   * What all ways have in common; the text {@code depends}, or 0, for what they have not. A list
   * keeps the elements that are in all of them.
   */
  public static Map<String, Object> common(Walk walk) {
    var facts = new LinkedHashMap<>(path(walk.paths().getFirst()));
    for (Path other : walk.paths()) {
      path(other).forEach((name, value) -> facts.merge(name, value, WalkFacts::shared));
    }
    return facts;
  }

  private static Object shared(Object one, Object two) {
    if (one.equals(two)) {
      return one;
    }
    return switch (one) {
      case String _ -> "depends";
      case Long _ -> 0L;
      case Double _ -> 0.0;
      case List<?> list when two instanceof List<?> other ->
          list.stream().filter(other::contains).toList();
      default -> List.of();
    };
  }

  /** What the fate's own record says beside its kind. */
  private static String detail(Fate fate) {
    return switch (fate) {
      case Fate.Delivered _, Fate.Dropped _ -> "";
      case Fate.Forwarded(Value<String> out) -> out.toString();
      case Fate.Sent(Value<String> out) -> out.toString();
      case Fate.Balanced(String server, _) -> server;
      case Fate.Rejected(String with) -> with;
      case Fate.Unroutable(String route) -> route;
      case Fate.Proxied(String to) -> to;
      case Fate.Queued(String queue) -> queue;
      case Fate.Undetermined(String why) -> why;
    };
  }

  private static Map<String, Object> step(Step step) {
    return switch (step) {
      case Step.Met(
              Place place,
              String rule,
              int line,
              Step.Matched matched,
              String effect,
              boolean ends) ->
          at(place, rule, line, matched.name().toLowerCase(Locale.ROOT), effect, ends);
      case Step.ByPolicy(Place place, String policy, int line) ->
          at(place, "", line, "policy", policy, true);
      case Step.Happened(var hook, String what) ->
          at(new Place("", "", hook, "", ""), "", 0, "kernel", what, false);
    };
  }

  private static Map<String, Object> nothing() {
    var facts = new LinkedHashMap<String, Object>();
    List.of("rules", "hook", "table", "chain", "rule").forEach(name -> facts.put(name, ""));
    facts.put("line", 0L);
    facts.put("matched", "");
    facts.put("effect", "");
    facts.put("ends", false);
    return facts;
  }

  private static Map<String, Object> at(
      Place place, String rule, int line, String matched, String effect, boolean ends) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("rules", place.rules());
    facts.put("hook", place.hook().name());
    facts.put("table", place.table());
    facts.put("chain", place.chain());
    facts.put("rule", rule);
    facts.put("line", (long) line);
    facts.put("matched", matched);
    facts.put("effect", effect);
    facts.put("ends", ends);
    return facts;
  }
}
