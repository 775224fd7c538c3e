package dev.gumshoe.flow.lint;

import java.util.List;

/** What a command line must look like for its program to only look. */
@FunctionalInterface
interface Form {
  /** Any arguments: the program has no option that changes anything. */
  Form ANY = arguments -> true;

  /**
   * Whether the program only looks.
   *
   * @param arguments those after the program's name, as the flow writes them; what stands in {@code
   *     ${…}} never begins with a hyphen when it is filled in
   */
  boolean looks(List<String> arguments);
}
