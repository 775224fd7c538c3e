package dev.gumshoe.flow.graph;

import dev.gumshoe.flow.Flow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two walks of one flow as lines of text: only what either of them came by, from top to bottom of
 * the tree, each line with who went there. Words and not colours tell the two apart.
 */
public final class TwoPaths {
  private static final String BOTH = "both    ";
  private static final String ORIGINAL = "original";
  private static final String YOU = "you     ";

  private final Chart chart;
  private final Map<String, Integer> numbers;
  private final Set<Way> original;
  private final Set<Way> yours;
  private final Set<String> originalPlaces;
  private final Set<String> yourPlaces;

  private TwoPaths(Flow flow, Set<Way> original, Set<Way> yours) {
    this.chart = Chart.of(flow, WalkedPath.NONE);
    this.numbers = chart.numbers();
    this.original = Set.copyOf(original);
    this.yours = Set.copyOf(yours);
    this.originalPlaces = places(flow, original);
    this.yourPlaces = places(flow, yours);
  }

  /**
   * The lines.
   *
   * @param original the ways of the one
   * @param yours the ways of the other
   */
  public static List<String> lines(Flow flow, Set<Way> original, Set<Way> yours) {
    return new TwoPaths(flow, original, yours).lines();
  }

  private static Set<String> places(Flow flow, Set<Way> ways) {
    Set<String> places = new HashSet<>(Set.of(flow.start()));
    ways.forEach(
        way -> {
          places.add(way.from());
          places.add(way.to());
        });
    return places;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Row row : chart.rows()) {
      boolean theirs = originalPlaces.contains(row.id());
      boolean mine = yourPlaces.contains(row.id());
      if (theirs || mine) {
        lines.add("%s  %d. %s".formatted(who(theirs, mine), row.number(), row.title()));
        exits(row, lines);
      }
    }
    return lines;
  }

  /** Ways out are told where the walks part, or one went several ways, or to an end. */
  private void exits(Row row, List<String> lines) {
    Set<String> theirs = from(original, row.id());
    Set<String> mine = from(yours, row.id());
    boolean plain = mine.size() <= 1 && (theirs.equals(mine) || theirs.isEmpty() || mine.isEmpty());
    Set<String> told = new HashSet<>();
    for (Exit exit : row.exits()) {
      String to = exit.to();
      boolean taken = theirs.contains(to) || mine.contains(to);
      if (taken && told.add(to) && !(plain && numbers.containsKey(to))) {
        lines.add("%s     → %s".formatted(who(theirs.contains(to), mine.contains(to)), end(exit)));
      }
    }
  }

  private static Set<String> from(Set<Way> ways, String step) {
    return ways.stream()
        .filter(way -> way.from().equals(step))
        .map(Way::to)
        .collect(Collectors.toSet());
  }

  private String end(Exit exit) {
    Integer number = numbers.get(exit.to());
    return number == null
        ? switch (exit.end()) {
          case STEP, FAULT -> "✗ " + exit.title();
          case HEALTHY -> "○ " + exit.title();
          case UNDETERMINED -> "? " + exit.title();
        }
        : number + ". " + exit.title();
  }

  private static String who(boolean original, boolean yours) {
    return original && yours ? BOTH : original ? ORIGINAL : YOU;
  }
}
