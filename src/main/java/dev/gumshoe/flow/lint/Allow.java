package dev.gumshoe.flow.lint;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Forms of arguments with which a program only looks. */
final class Allow {
  private Allow() {}

  /** The program has no option that changes anything. */
  static Predicate<List<String>> anything() {
    return arguments -> true;
  }

  /** No argument is of this form. */
  static Predicate<List<String>> except(String form) {
    Pattern pattern = Pattern.compile(form);
    return arguments -> arguments.stream().noneMatch(a -> pattern.matcher(a).matches());
  }

  /** At least one argument is of this form. */
  static Predicate<List<String>> with(String form) {
    Pattern pattern = Pattern.compile(form);
    return arguments -> arguments.stream().anyMatch(a -> pattern.matcher(a).matches());
  }

  /** Every argument is of this form. */
  static Predicate<List<String>> only(String form) {
    Pattern pattern = Pattern.compile(form);
    return arguments -> arguments.stream().allMatch(a -> pattern.matcher(a).matches());
  }

  /**
   * The first words that are no options begin with one of these.
   *
   * @param valued options before them that take a value of their own
   * @param commands words joined by a space: {@code containers ls}
   */
  static Predicate<List<String>> subcommand(Set<String> valued, String... commands) {
    return arguments -> {
      String words = String.join(" ", words(arguments, valued)) + " ";
      for (String command : commands) {
        if (words.startsWith(command + " ")) {
          return true;
        }
      }
      return false;
    };
  }

  private static List<String> words(List<String> arguments, Set<String> valued) {
    int at = 0;
    while (at < arguments.size() && arguments.get(at).startsWith("-")) {
      at += valued.contains(arguments.get(at)) ? 2 : 1;
    }
    return arguments.subList(Math.min(at, arguments.size()), arguments.size());
  }
}
