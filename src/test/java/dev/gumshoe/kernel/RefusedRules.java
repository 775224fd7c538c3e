package dev.gumshoe.kernel;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real tool, or the kernel, does not take a generated rule set. */
final class RefusedRules extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Pattern LINE = Pattern.compile("line:? (\\d+)");

  RefusedRules(String said) {
    super(said);
  }

  /** The line that it names, counted from 1. */
  OptionalInt line() {
    Matcher found = LINE.matcher(String.valueOf(getMessage()));
    return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }
}
