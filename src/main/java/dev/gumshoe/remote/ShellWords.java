package dev.gumshoe.remote;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Between argument vectors and command lines of a POSIX shell. SSH carries a command as one line
 * that the account's shell reads; this is the only place where such a line is made, so a value from
 * a node or from the operator can never become shell syntax.
 */
public final class ShellWords {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  /** What a line is when it is read back. */
  public sealed interface Split {
    /** Plain words. */
    record Words(List<String> words) implements Split {
      public Words {
        words = List.copyOf(words);
      }
    }

    /**
     * Not plain words: the line has shell syntax, or ends inside quotes.
     *
     * @param at the offending character, counted from 0
     * @param reason one sentence
     */
    record Rejected(int at, String reason) implements Split {}
  }

  private ShellWords() {}

  /** The line from which a POSIX shell makes exactly these words again. */
  public static String join(List<String> words) {
    return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
  }

  /**
   * One word for a POSIX shell.
   *
   * @throws IllegalArgumentException when it holds NUL, which no argument can
   */
  public static String quote(String word) {
    if (word.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("an argument cannot hold a NUL character");
    }
    return SAFE.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /**
   * Reads a line as words with quotes and backslashes; anything else that a shell would act on is
   * rejected.
   */
  public static Split split(String line) {
    return WordReader.ofWords(line).read();
  }

  /** The same of a line of paths: whoever reads them expands a tilde at their start. */
  public static Split splitPaths(String line) {
    return WordReader.ofPaths(line).read();
  }
}
