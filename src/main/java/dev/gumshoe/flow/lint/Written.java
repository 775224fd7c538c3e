package dev.gumshoe.flow.lint;

import dev.gumshoe.diagnostic.SourcePosition;
import dev.gumshoe.flow.parsed.Located;
import java.util.List;

/**
 * A text as it is written in the document. YAML folds lines and takes escapes out, but it neither
 * adds nor drops a character that is not white space: those are counted on both sides.
 */
final class Written {
  private final List<String> lines;
  private final Located<String> text;
  private int line;
  private int column;

  /**
   * A text of a document.
   *
   * @param text its place is that of its first character, behind the quote if there is one
   */
  Written(String document, Located<String> text) {
    this.lines = document.lines().toList();
    this.text = text;
  }

  /** Where in the document a place of the text is; all are counted from 1. */
  SourcePosition at(int lineOfText, int columnOfText) {
    int visible = visibleBefore(lineOfText, columnOfText);
    line = text.at().line() - 1;
    column = text.at().column() - 1;
    char quote = column > 0 && column <= current().length() ? current().charAt(column - 1) : ' ';
    SourcePosition last = text.at();
    while (line < lines.size()) {
      if (column >= current().length()) {
        line++;
        column = 0;
      } else if (Character.isWhitespace(current().charAt(column))) {
        column++;
      } else {
        last = new SourcePosition(text.at().file(), line + 1, column + 1);
        int length = unit(quote);
        if (length > 0 && visible-- == 0) {
          return last;
        }
        column += Math.abs(length);
      }
    }
    return last;
  }

  private String current() {
    return line < lines.size() ? lines.get(line) : "";
  }

  private int visibleBefore(int lineOfText, int columnOfText) {
    List<String> own = text.value().lines().toList();
    int visible = 0;
    for (int index = 0; index < Math.min(lineOfText, own.size()); index++) {
      String whole = own.get(index);
      int end = index < lineOfText - 1 ? whole.length() : Math.max(0, columnOfText - 1);
      visible += count(whole.substring(0, Math.min(end, whole.length())));
    }
    return visible;
  }

  private static int count(String part) {
    return (int) part.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** Length of the character here as written; negative where it stands for white space. */
  private int unit(char quote) {
    String rest = current().substring(column);
    if (quote == '\'' && rest.startsWith("''")) {
      return 2;
    }
    if (quote != '"' || rest.length() < 2 || rest.charAt(0) != '\\') {
      return 1;
    }
    return switch (rest.charAt(1)) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      case 'n', 't', 'r', ' ', 'v', 'f', '_', 'N', 'L', 'P' -> -2;
      default -> 2;
    };
  }
}
