package dev.gumshoe.flow.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The options of a program with which it only looks, read as getopt_long(3) reads them. An option
 * that is not listed is refused, and so are abbreviations of long ones.
 */
final class Options {
  private enum Value {
    NONE,
    NEEDED,
    ATTACHED
  }

  private final Map<String, Value> known = new HashMap<>();
  private final boolean stopsAtOperand;

  private Options(boolean stopsAtOperand) {
    this.stopsAtOperand = stopsAtOperand;
  }

  /**
   * Options in the notation of getopt_long(3): a colon after one that takes a value, two after one
   * whose value is attached or absent, a plus sign in front where options end at the first operand.
   *
   * @param shorts letters
   * @param longs words
   */
  static Options of(String shorts, String... longs) {
    var options = new Options(shorts.startsWith("+"));
    for (String letter : shorts.replaceFirst("^\\+", "").split("(?<=.)(?=[^:])")) {
      options.add(letter);
    }
    for (String word : longs) {
      options.add(word);
    }
    return options;
  }

  private void add(String notation) {
    String name = notation.replace(":", "");
    Value value =
        switch (notation.length() - name.length()) {
          case 0 -> Value.NONE;
          case 1 -> Value.NEEDED;
          default -> Value.ATTACHED;
        };
    if (!name.isEmpty()) {
      known.put(name, value);
    }
  }

  /**
   * A command line that was read.
   *
   * @param given options by name, each with its value or an empty text; one that is given several
   *     times has all its values, a line each
   * @param operands the rest
   */
  record Read(Map<String, String> given, List<String> operands) {
    boolean hasAny(String... names) {
      for (String name : names) {
        if (given.containsKey(name)) {
          return true;
        }
      }
      return false;
    }

    /** Whether the first operands are one of these words, or of these words joined by a space. */
    boolean begins(String... commands) {
      String words = String.join(" ", operands) + " ";
      for (String command : commands) {
        if (words.startsWith(command + " ")) {
          return true;
        }
      }
      return false;
    }
  }

  /** The form of a command line that has only these options, and of which this holds too. */
  Form with(Predicate<Read> more) {
    return arguments -> read(arguments).filter(more).isPresent();
  }

  /** The form of a command line that has only these options, and no operands. */
  Form alone() {
    return with(read -> read.operands().isEmpty());
  }

  /** The command line taken apart, or empty where it has an option that is not listed. */
  Optional<Read> read(List<String> arguments) {
    var given = new HashMap<String, String>();
    var operands = new ArrayList<String>();
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String word = rest.pop();
      boolean option = word.startsWith("-") && word.length() > 1;
      if (word.equals("--") || (stopsAtOperand && !option)) {
        operands.addAll(option ? List.of() : List.of(word));
        operands.addAll(rest);
        break;
      }
      if (!option) {
        operands.add(word);
      } else if (!(word.startsWith("--") ? word(word, rest, given) : letters(word, rest, given))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Read(given, operands));
  }

  private boolean word(String word, Deque<String> rest, Map<String, String> given) {
    int equals = word.indexOf('=');
    String name = word.substring(2, equals < 0 ? word.length() : equals);
    Value value = name.length() > 1 ? known.get(name) : null;
    if (value == null || (value == Value.NONE && equals >= 0)) {
      return false;
    }
    boolean apart = value == Value.NEEDED && equals < 0;
    if (apart && rest.isEmpty()) {
      return false;
    }
    note(name, apart ? rest.pop() : equals < 0 ? "" : word.substring(equals + 1), given);
    return true;
  }

  private boolean letters(String word, Deque<String> rest, Map<String, String> given) {
    for (int at = 1; at < word.length(); at++) {
      String letter = word.substring(at, at + 1);
      Value value = known.get(letter);
      if (value == null) {
        return false;
      }
      if (value != Value.NONE) {
        boolean apart = value == Value.NEEDED && at + 1 == word.length();
        if (apart && rest.isEmpty()) {
          return false;
        }
        note(letter, apart ? rest.pop() : word.substring(at + 1), given);
        return true;
      }
      note(letter, "", given);
    }
    return true;
  }

  /** Programs differ in whether the first or the last of several values counts: all are kept. */
  private static void note(String name, String value, Map<String, String> given) {
    given.merge(name, value, (first, other) -> other.isEmpty() ? first : first + "\n" + other);
  }
}
