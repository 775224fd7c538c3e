package dev.gumshoe.report.wording;

import dev.gumshoe.diagnostic.Invisible;
import java.util.Locale;

/** Makes characters visible that would not show, or change how the text around them shows. */
public final class Visible {
  private Visible() {}

  /** A text of several lines; line feeds and tabs stay as they are. */
  public static String of(String text) {
    return spelled(text, "\n\t");
  }

  /** A text that is to be one line: breaks and runs of white space become one space. */
  public static String line(String text) {
    return spelled(text.strip().replaceAll("[ \\t]*\\R[ \\t]*|\\t", " "), "");
  }

  /** The beginning of a text as one line, where all of it could be endless. */
  public static String beginning(String text, int characters) {
    if (text.length() <= characters) {
      return line(text);
    }
    int split = Character.isHighSurrogate(text.charAt(characters - 1)) ? 1 : 0;
    return line(text.substring(0, characters - split)) + " \u2026";
  }

  /** A line of output: a tab stays. */
  public static String output(String line) {
    return spelled(line, "\t");
  }

  private static String spelled(String text, String kept) {
    var result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (kept.indexOf(point) >= 0 || !Invisible.is(point)) {
                result.appendCodePoint(point);
              } else {
                result.append(name(point));
              }
            });
    return result.toString();
  }

  /** Controls have pictures of their own (Unicode block 2400); others stand as their number. */
  private static String name(int point) {
    if (point < 0x20) {
      return Character.toString(0x2400 + point);
    }
    return point == 0x7F ? "\u2421" : String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", point);
  }
}
