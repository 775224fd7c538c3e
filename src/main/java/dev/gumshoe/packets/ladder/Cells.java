package dev.gumshoe.packets.ladder;

import java.util.ArrayList;
import java.util.List;

/**
 * Text measured in the cells of a terminal: characters of East Asia and pictures take two, marks
 * that combine take none (Unicode Standard Annex 11).
 */
public final class Cells {
  private Cells() {}

  /** How many cells a text takes. */
  public static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  private static int width(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> wide(point) ? 2 : 1;
    };
  }

  /** The ranges of EastAsianWidth.txt that are W or F, taken together. */
  private static boolean wide(int point) {
    return point >= 0x1100
        && (point <= 0x115F
            || point >= 0x2E80 && point <= 0x303E
            || point >= 0x3041 && point <= 0xA4CF
            || point >= 0xA960 && point <= 0xA97C
            || point >= 0xAC00 && point <= 0xD7A3
            || point >= 0xF900 && point <= 0xFAFF
            || point >= 0xFE30 && point <= 0xFE6F
            || point >= 0xFF00 && point <= 0xFF60
            || point >= 0xFFE0 && point <= 0xFFE6
            || point >= 0x1F300 && point <= 0x1FAFF
            || point >= 0x20000 && point <= 0x3FFFD);
  }

  /** The beginning that has room, with a mark where something is left out. */
  public static String cut(String text, int room) {
    return width(text) <= room ? text : fitting(text, room - 1) + "…";
  }

  private static String fitting(String text, int room) {
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      used += width(point);
      if (used > room) {
        break;
      }
      at += Character.charCount(point);
    }
    return text.substring(0, at);
  }

  /** Lines of at most so many cells, broken at spaces where that is possible. */
  public static List<String> wrap(String text, int room) {
    var lines = new ArrayList<String>();
    String rest = text;
    while (width(rest) > room) {
      String line = fitting(rest, room);
      if (line.isEmpty()) {
        line = rest.substring(0, rest.offsetByCodePoints(0, 1));
      }
      int space = rest.startsWith(" ", line.length()) ? line.length() : line.lastIndexOf(' ');
      int end = space > 0 ? space : line.length();
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /** Filled with spaces. */
  public static String pad(String text, int room) {
    return text + " ".repeat(Math.max(0, room - width(text)));
  }
}
