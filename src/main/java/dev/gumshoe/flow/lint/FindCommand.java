package dev.gumshoe.flow.lint;

import java.util.List;
import java.util.Set;

/**
 * find(1): paths, then tests and what to print. Left out is what runs programs, deletes or writes
 * files, and what could hide that: parentheses and options before the paths.
 */
final class FindCommand implements Form {
  private static final Set<String> ALONE =
      Set.of("-xdev", "-mount", "-not", "!", "-o", "-a", "-or", "-and", "-print", "-print0");
  private static final Set<String> VALUED =
      Set.of(
          "-maxdepth",
          "-mindepth",
          "-name",
          "-iname",
          "-lname",
          "-path",
          "-type",
          "-size",
          "-mtime",
          "-mmin",
          "-user",
          "-perm",
          "-newer",
          "-printf");

  @Override
  public boolean looks(List<String> arguments) {
    int at = 0;
    while (at < arguments.size() && !expression(arguments.get(at))) {
      at++;
    }
    boolean placed = at > 0;
    while (at < arguments.size()) {
      String word = arguments.get(at);
      if (!ALONE.contains(word) && !VALUED.contains(word)) {
        return false;
      }
      at += VALUED.contains(word) ? 2 : 1;
    }
    return placed && at == arguments.size();
  }

  /** What find takes for the begin of its expression. */
  private static boolean expression(String argument) {
    return argument.startsWith("-")
        || argument.startsWith("(")
        || argument.equals("!")
        || argument.equals(")")
        || argument.equals(",");
  }
}
