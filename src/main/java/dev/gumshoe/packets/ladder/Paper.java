package dev.gumshoe.packets.ladder;

/**
 * What a ladder is printed on.
 *
 * @param width in cells; a ladder of many points may need more
 * @param ascii whether only ASCII may be used
 */
public record Paper(int width, boolean ascii) {
  private static final int NARROWEST = 60;

  public Paper {
    width = Math.max(NARROWEST, width);
  }

  /** With all characters. */
  public static Paper of(int width) {
    return new Paper(width, false);
  }

  /** The same with ASCII only. */
  public Paper inAscii() {
    return new Paper(width, true);
  }

  /**
   * A line as this paper can show it, as wide as before; what ASCII has no picture for becomes
   * question marks.
   */
  String print(String line) {
    if (!ascii) {
      return line;
    }
    var plain = new StringBuilder(line.length());
    line.codePoints().forEach(point -> plain.append(asAscii(point)));
    return plain.toString();
  }

  private static String asAscii(int point) {
    return switch (point) {
      case '│' -> "|";
      case '┼' -> "+";
      case '┊' -> ":";
      case '─' -> "-";
      case '╌' -> ".";
      case '●' -> "o";
      case '▶' -> ">";
      case '◀' -> "<";
      case '✕' -> "x";
      case '✓' -> "+";
      case '⇄' -> "*";
      case '⊂' -> "(";
      case '±' -> "~";
      case '→' -> ">";
      case '…' -> ".";
      case '⋮' -> ":";
      case '·' -> "-";
      case 'µ' -> "u";
      default ->
          point < 0x80
              ? Character.toString(point)
              : "?".repeat(Cells.width(Character.toString(point)));
    };
  }
}
