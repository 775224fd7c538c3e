package dev.gumshoe.flow.graph;

import java.util.List;

/**
 * A step in a chart.
 *
 * @param number from 1, from top to bottom
 * @param id the step's
 * @param title a question
 * @param exits in the order in which they are tried
 * @param walked whether the path comes by
 */
record Row(int number, String id, String title, List<Exit> exits, boolean walked) {
  Row {
    exits = List.copyOf(exits);
  }
}
