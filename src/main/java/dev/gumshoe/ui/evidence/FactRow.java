package dev.gumshoe.ui.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fact in the tree of facts.
 *
 * @param name what it is called
 * @param value it, or what is in it in short
 * @param line of the output that it was read from; 0 where none is known
 * @param decides whether the decision rests on it
 * @param inside the facts below it: a map, a list, or a plain value
 */
public record FactRow(String name, String value, int line, boolean decides, Object inside) {
  private static final int WIDEST = 300;

  /** The facts at the top. */
  public static List<FactRow> of(Map<String, Object> facts, Set<Integer> deciding) {
    return rows(facts, deciding);
  }

  /** Whether there are facts below it. */
  public boolean isGroup() {
    return inside instanceof Map || inside instanceof List;
  }

  /** The facts below it. */
  public List<FactRow> below(Set<Integer> deciding) {
    return switch (inside) {
      case Map<?, ?> map -> rows(map, deciding);
      case List<?> list -> {
        var rows = new ArrayList<FactRow>();
        for (Object element : list) {
          rows.add(row(String.valueOf(rows.size() + 1), element, 0, deciding));
        }
        yield rows;
      }
      default -> List.of();
    };
  }

  private static List<FactRow> rows(Map<?, ?> map, Set<Integer> deciding) {
    return map.entrySet().stream()
        .filter(entry -> !"line".equals(entry.getKey()))
        .map(
            entry ->
                row(words(String.valueOf(entry.getKey())), entry.getValue(), lineOf(map), deciding))
        .toList();
  }

  /** A plain fact stands on the line of what it is a part of. */
  private static FactRow row(String name, Object value, int lineAround, Set<Integer> deciding) {
    boolean group = value instanceof Map || value instanceof List;
    int line = group ? lineOf(value) : lineAround;
    return new FactRow(name, inShort(value), line, line > 0 && deciding.contains(line), value);
  }

  private static int lineOf(Object value) {
    return value instanceof Map<?, ?> map && map.get("line") instanceof Long line
        ? line.intValue()
        : 0;
  }

  private static String inShort(Object value) {
    String text =
        switch (value) {
          case Map<?, ?> map -> inShort(map);
          case List<?> list -> list.isEmpty() ? "none" : flat(list);
          case Boolean truth -> truth ? "yes" : "no";
          case String none when none.isEmpty() -> "–";
          default -> value.toString();
        };
    return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "…";
  }

  private static String flat(List<?> list) {
    boolean plain = list.stream().noneMatch(e -> e instanceof Map || e instanceof List);
    return plain
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : list.size() + (list.size() == 1 ? " entry" : " entries");
  }

  private static String inShort(Map<?, ?> map) {
    if (map.size() == 2 && map.containsKey("ip") && map.containsKey("port")) {
      String ip = String.valueOf(map.get("ip"));
      return (ip.contains(":") ? "[" + ip + "]" : ip) + ":" + map.get("port");
    }
    for (String telling : List.of("text", "message")) {
      if (map.get(telling) instanceof String text && !text.isEmpty()) {
        return text;
      }
    }
    return map.entrySet().stream()
        .filter(entry -> !"line".equals(entry.getKey()) && says(entry.getValue()))
        .map(entry -> words(String.valueOf(entry.getKey())) + " " + inShort(entry.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private static boolean says(Object value) {
    return switch (value) {
      case String text -> !text.isEmpty();
      case List<?> list -> !list.isEmpty();
      case Boolean truth -> truth;
      default -> true;
    };
  }

  private static String words(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
