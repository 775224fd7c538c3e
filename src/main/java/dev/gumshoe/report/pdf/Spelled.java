package dev.gumshoe.report.pdf;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text of which everything can be printed.
 *
 * @param text with a number in brackets for each character that no font has: {@code ⟨U+0E01⟩}
 * @param count how many numbers stand in it
 * @param scripts names of the scripts that they are of, as in Unicode; empty where there is none
 */
record Spelled(String text, int count, String scripts) {
  static Spelled of(String text, Letters.Coverage fonts) {
    if (text.codePoints().allMatch(fonts::has)) {
      return new Spelled(text, 0, "");
    }
    var spelled = new StringBuilder(text.length());
    var scripts = new TreeSet<String>();
    int count = 0;
    for (int point : text.codePoints().toArray()) {
      if (fonts.has(point)) {
        spelled.appendCodePoint(point);
      } else {
        spelled.append(String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", point));
        scripts.add(script(point));
        count++;
      }
    }
    return new Spelled(
        spelled.toString(), count, scripts.stream().collect(Collectors.joining(", ")));
  }

  private static String script(int point) {
    String name = UnicodeScript.of(point).name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
