package dev.gumshoe.parse.nft.text;

import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.nft.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Walks through the lines of a block between braces. */
final class BlockReader {
  /** Reads the next line of a block. */
  interface LineReader {
    void read() throws Unreadable;
  }

  private final Cursor cursor;
  private final Problems problems;

  BlockReader(Cursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /**
   * Reads lines up to the closing brace. A line that cannot be read is a problem, and is passed
   * over.
   */
  void read(String what, LineReader reader) {
    cursor.skipLineEnds();
    while (cursor.more() && !cursor.peek().closes()) {
      int mark = cursor.mark();
      int depth = cursor.depth();
      int line = cursor.peek().line();
      try {
        reader.read();
      } catch (Unreadable e) {
        cursor.back(mark, depth);
        cursor.skipToEnd();
        problems.add(line, "this is not a line of " + what + ": " + e.getMessage() + " expected");
      }
      RuleReader.handle(cursor);
      endOfLine(mark, what);
      cursor.skipLineEnds();
    }
    if (!cursor.accept("}")) {
      problems.add(cursor.lastLine(), "the output ends inside " + what + ": '}' is missing");
    }
  }

  /** What stands behind a line that was read is a problem; the reader always gets on. */
  private void endOfLine(int mark, String what) {
    Token token = cursor.peek();
    boolean stuck = cursor.mark() == mark;
    boolean rest = cursor.more() && !token.ends() && !token.closes();
    if (rest && !afterBlock(mark)) {
      problems.add(token.line(), "this does not belong to a line of " + what + ": " + shown(token));
      cursor.skipToEnd();
    }
    if (stuck && cursor.mark() == mark) {
      cursor.next();
    }
  }

  /** A block that has just ended needs no line end. */
  private boolean afterBlock(int mark) {
    return cursor.mark() > mark && cursor.peek(-1).closes();
  }

  private static String shown(Token token) {
    String text = token.shown();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** Words joined by commas, with or without spaces: {@code interval,timeout}. */
  List<String> words() throws Unreadable {
    var found = new ArrayList<String>();
    do {
      found.add(cursor.word());
    } while (cursor.accept(","));
    return found;
  }

  /** The words of a list between braces, or a single one. */
  List<String> list() throws Unreadable {
    if (!cursor.accept("{")) {
      return List.of(cursor.word());
    }
    var found = new ArrayList<String>();
    cursor.skipLineEnds();
    while (!cursor.accept("}")) {
      found.add(cursor.word());
      cursor.skipLineEnds();
      cursor.accept(",");
      cursor.skipLineEnds();
    }
    return found;
  }

  /** A name and the brace that opens its block, with the handle that may follow the brace. */
  long open() throws Unreadable {
    cursor.expect("{");
    return cursor.peek().kind() == Kind.HANDLE ? RuleReader.handle(cursor) : 0;
  }
}
