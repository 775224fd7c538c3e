package dev.gumshoe.flow.lint;

import java.util.List;
import java.util.Set;

/**
 * {@code find} with tests and printing only (find(1)). Left out is what deletes, runs commands or
 * writes files. It must say how deep it goes: without that it walks whole disks.
 */
final class FindCommand implements Form {
  private static final Set<String> ALONE =
      Set.of("-xdev", "-print", "-not", "!", "-o", "-a", "(", ")", "-ignore_readdir_race");
  private static final Set<String> WITH_VALUE =
      Set.of(
          "-maxdepth",
          "-mindepth",
          "-type",
          "-name",
          "-lname",
          "-path",
          "-printf",
          "-size",
          "-user");

  @Override
  public boolean looks(List<String> arguments) {
    boolean expression = false;
    for (int at = 0; at < arguments.size(); at++) {
      String word = arguments.get(at);
      if (WITH_VALUE.contains(word)) {
        expression = true;
        at++;
      } else if (ALONE.contains(word)) {
        expression = true;
      } else if (expression || word.startsWith("-")) {
        return false;
      }
    }
    int depth = arguments.indexOf("-maxdepth");
    return depth > 0
        && depth + 1 < arguments.size()
        && arguments.get(depth + 1).matches("[0-9]")
        && !WITH_VALUE.contains(arguments.getLast());
  }
}
