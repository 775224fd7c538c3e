package dev.gumshoe.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each kind of match and target stood in a rule that the kernel counted, and in one that
 * it passed over: a later rule of the same chain was counted for the same packet.
 */
final class Coverage {
  private final Map<String, int[]> kinds = new TreeMap<>();

  /** The kinds on each line of what a tool has saved. */
  private static Map<String, RulePlan> lines(Scene scene, Loaded loaded) {
    var found = new HashMap<String, RulePlan>();
    loaded
        .saved()
        .forEach(
            (backend, text) -> {
              Plan plan = scene.plans().get(Backend.valueOf(backend));
              if (plan != null) {
                lines(plan, text).forEach((line, rule) -> found.put(backend + ":" + line, rule));
              }
            });
    return found;
  }

  private static Map<Integer, RulePlan> lines(Plan plan, String saved) {
    var found = new HashMap<Integer, RulePlan>();
    var next = new HashMap<String, Integer>();
    String table = "";
    List<String> lines = saved.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("*")) {
        table = line.substring(1);
      } else if (line.startsWith("[")) {
        String chain = line.split(" ", 4)[2];
        int index = next.merge(table + " " + chain, 1, Integer::sum) - 1;
        found.put(i + 1, plan.chain(table, chain).rules().get(index));
      }
    }
    return found;
  }

  void add(Scene scene, Loaded loaded, Seen seen) {
    Set<String> counted = new HashSet<>(seen.observed().met().keySet());
    lines(scene, loaded)
        .forEach(
            (line, rule) -> {
              if (counted.contains(line)) {
                rule.pieces().forEach(piece -> count(piece)[0]++);
              } else if (counted.stream().anyMatch(other -> follows(loaded, line, other))) {
                rule.pieces().forEach(piece -> count(piece)[1]++);
              }
            });
  }

  private static boolean follows(Loaded loaded, String line, String other) {
    String backend = line.substring(0, line.indexOf(':') + 1);
    return other.startsWith(backend)
        && Integer.parseInt(other.substring(backend.length()))
            > Integer.parseInt(line.substring(backend.length()))
        && loaded.table(line).equals(loaded.table(other))
        && chain(loaded.rule(line)).equals(chain(loaded.rule(other)));
  }

  private static String chain(String rule) {
    return rule.split(" ", 3)[1];
  }

  private int[] count(Piece piece) {
    return kinds.computeIfAbsent(piece.kind(), _ -> new int[2]);
  }

  void add(Coverage other) {
    other.kinds.forEach(
        (kind, counts) -> {
          int[] all = kinds.computeIfAbsent(kind, _ -> new int[2]);
          all[0] += counts[0];
          all[1] += counts[1];
        });
  }

  /** Kinds that never matched, or never did not. */
  List<String> oneSided() {
    return kinds.entrySet().stream()
        .filter(one -> one.getValue()[0] == 0 || one.getValue()[1] == 0)
        .map(one -> one.getKey() + " " + one.getValue()[0] + "/" + one.getValue()[1])
        .toList();
  }

  /** How many kinds there were. */
  int size() {
    return kinds.size();
  }

  @Override
  public String toString() {
    var out = new StringBuilder();
    kinds.forEach(
        (kind, counts) ->
            out.append("  %-32s matched %6d   not %6d\n".formatted(kind, counts[0], counts[1])));
    return out.toString();
  }
}
