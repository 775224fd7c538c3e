package dev.gumshoe.diagnostic;

/**
 * Characters that do not show, or that change how the text around them shows (Unicode Technical
 * Report 36, section 2.10.2): controls and escapes, overrides of the writing direction, characters
 * of no width, and what is no character at all.
 */
public final class Invisible {
  private Invisible() {}

  /** Whether a code point is one; line feeds and tabs are. */
  public static boolean is(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** A text in which U+FFFD stands for each of them. */
  public static String marked(String text) {
    if (text.codePoints().noneMatch(Invisible::is)) {
      return text;
    }
    var marked = new StringBuilder(text.length());
    text.codePoints().forEach(point -> marked.appendCodePoint(is(point) ? 0xFFFD : point));
    return marked.toString();
  }
}
