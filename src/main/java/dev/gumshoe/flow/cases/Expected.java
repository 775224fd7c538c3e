package dev.gumshoe.flow.cases;

import java.util.List;

/**
 * Where the tree must lead in a case.
 *
 * @param path ids of the steps, in order
 * @param finding id of the finding
 */
public record Expected(List<String> path, String finding) {
  public Expected {
    path = List.copyOf(path);
  }
}
