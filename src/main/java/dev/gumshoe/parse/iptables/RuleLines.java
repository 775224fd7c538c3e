package dev.gumshoe.parse.iptables;

import java.util.Arrays;

/** Where in a text the lines of a table are that hold its rules: three numbers each, no copies. */
final class RuleLines {
  private int[] places = new int[3 * 256];
  private int count;

  void add(int from, int to, int line) {
    if (3 * count == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[3 * count] = from;
    places[3 * count + 1] = to;
    places[3 * count + 2] = line;
    count++;
  }

  int count() {
    return count;
  }

  /** Where the line begins. */
  int from(int index) {
    return places[3 * index];
  }

  /** Where it ends, without its end of line. */
  int to(int index) {
    return places[3 * index + 1];
  }

  /** Its number in the output. */
  int line(int index) {
    return places[3 * index + 2];
  }
}
