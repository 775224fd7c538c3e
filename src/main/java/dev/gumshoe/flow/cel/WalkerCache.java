package dev.gumshoe.flow.cel;

import dev.cel.runtime.CelEvaluationException;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.PacketReading;
import dev.gumshoe.netfilter.walk.Fate;
import dev.gumshoe.netfilter.walk.NodeFacts;
import dev.gumshoe.netfilter.walk.Walk;
import dev.gumshoe.netfilter.walk.WalkFacts;
import dev.gumshoe.netfilter.walk.Walker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Walks for conditions. Reading the facts of large rule sets takes long, and the same are asked
 * again and again: the last few walkers are kept, with the facts that they were made of.
 */
final class WalkerCache {
  private static final int KEPT = 4;

  private record Kept(List<Map<?, ?>> facts, Walker walker) {
    boolean of(List<Map<?, ?>> others) {
      boolean same = facts.size() == others.size();
      for (int i = 0; same && i < facts.size(); i++) {
        same = identical(facts.get(i), others.get(i));
      }
      return same;
    }

    /** Facts never change, and comparing them by value would take longer than reading them. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean identical(Map<?, ?> one, Map<?, ?> other) {
      return one == other;
    }
  }

  private final Deque<Kept> kept = new ArrayDeque<>();

  /** The facts of all ways. */
  List<Map<String, Object>> ways(List<?> facts, String packet) throws CelEvaluationException {
    return walk(facts, packet).paths().stream().map(WalkFacts::path).toList();
  }

  /** The facts that all ways have in common; an error where their fates differ. */
  Map<String, Object> certain(List<?> facts, String packet) throws CelEvaluationException {
    Walk walk = walk(facts, packet);
    long fates = walk.paths().stream().map(path -> path.fate().word()).distinct().count();
    boolean told = !(walk.paths().getFirst().fate() instanceof Fate.Undetermined);
    if (fates > 1 || walk.cut() || !told) {
      throw new CelEvaluationException(
          "what becomes of " + packet + " depends on more than is known: " + doubt(walk));
    }
    return WalkFacts.common(walk);
  }

  private static String doubt(Walk walk) {
    return String.join(
        "; ",
        walk.paths().stream()
            .flatMap(path -> path.assumptions().stream())
            .map(Object::toString)
            .filter(clause -> !clause.startsWith("not"))
            .distinct()
            .limit(4)
            .toList());
  }

  private Walk walk(List<?> facts, String text) throws CelEvaluationException {
    return switch (Packet.read(text)) {
      case PacketReading.Read(Packet packet) -> walker(facts).walk(packet);
      case PacketReading.Refused(String why) -> throw new CelEvaluationException(why);
    };
  }

  private synchronized Walker walker(List<?> facts) throws CelEvaluationException {
    var maps = new ArrayList<Map<?, ?>>();
    for (Object each : facts) {
      if (!(each instanceof Map<?, ?> map)) {
        throw new CelEvaluationException("a walk takes evidence, and this is none: " + each);
      }
      maps.add(map);
    }
    for (Kept each : kept) {
      if (each.of(maps)) {
        return each.walker();
      }
    }
    try {
      var made = new Kept(maps, Walker.of(NodeFacts.of(maps)));
      kept.addFirst(made);
      if (kept.size() > KEPT) {
        kept.removeLast();
      }
      return made.walker();
    } catch (IllegalArgumentException e) {
      throw new CelEvaluationException(String.valueOf(e.getMessage()), e);
    }
  }
}
