package dev.gumshoe.report;

import dev.gumshoe.evidence.Output;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The beginning and the end of an output; short output is there whole.
 *
 * @param totalLines of the output
 * @param totalCharacters of the output
 * @param cutByLimit whether the output itself was cut when it was taken
 * @param sha256 of the output as UTF-8, in hexadecimal: the name of its attachment, where it has
 *     one; empty for no output
 * @param lines what is shown; where numbers jump, lines are left out
 */
public record Excerpt(
    long totalLines,
    long totalCharacters,
    boolean cutByLimit,
    String sha256,
    List<NumberedLine> lines) {
  private static final int SHOWN_WHOLE = 60;
  private static final int FIRST = 40;
  private static final int LAST = 10;
  private static final int LONGEST_LINE = 400;

  /** Of no output. */
  static final Excerpt EMPTY = new Excerpt(0, 0, false, "", List.of());

  public Excerpt {
    lines = List.copyOf(lines);
  }

  /**
   * A line that is shown.
   *
   * @param number counted from 1
   * @param text its beginning
   * @param leftOut how many characters of it are not shown
   */
  public record NumberedLine(long number, String text, long leftOut) {}

  static Excerpt of(Output output) {
    String text = output.text();
    if (text.isEmpty()) {
      return new Excerpt(0, 0, output.truncated(), "", List.of());
    }
    List<String> all = text.lines().toList();
    var shown = new ArrayList<NumberedLine>();
    for (int index = 0; index < all.size(); index++) {
      if (all.size() <= SHOWN_WHOLE || index < FIRST || index >= all.size() - LAST) {
        shown.add(line(index + 1L, all.get(index)));
      }
    }
    return new Excerpt(
        all.size(),
        text.length(),
        output.truncated(),
        output.file().orElseGet(() -> sha256(text)),
        shown);
  }

  /** How many lines are not shown. */
  long linesLeftOut() {
    return totalLines - lines.size();
  }

  static NumberedLine line(long number, String text) {
    if (text.length() <= LONGEST_LINE) {
      return new NumberedLine(number, text, 0);
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_LINE - 1)) ? 1 : 0;
    String begin = text.substring(0, LONGEST_LINE - end);
    return new NumberedLine(number, begin, text.length() - begin.length());
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
