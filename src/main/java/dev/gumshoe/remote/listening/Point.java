package dev.gumshoe.remote.listening;

import dev.gumshoe.remote.Target;

/**
 * One packet capture of a plan.
 *
 * @param name tells it from the plan's other points, and is part of its file's name
 * @param node runs tcpdump; a node, not a container
 * @param where what is listened to
 */
public record Point(String name, Target node, Where where) {
  public Point {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a point needs a name");
    }
  }
}
