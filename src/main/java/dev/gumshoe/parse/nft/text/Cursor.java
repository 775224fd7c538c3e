package dev.gumshoe.parse.nft.text;

import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.nft.text.Token.Kind;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A place in the pieces of a text. */
final class Cursor {
  private static final int DEEPEST = 32;

  private final List<Token> tokens;
  private int at;
  private int depth;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  boolean more() {
    return at < tokens.size();
  }

  /** The next piece; at the end one of kind END. */
  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    int index = at + ahead;
    return index >= 0 && index < tokens.size()
        ? tokens.get(index)
        : new Token(Kind.END, "", false, lastLine());
  }

  Token next() {
    Token token = peek();
    at = Math.min(tokens.size(), at + 1);
    return token;
  }

  boolean at(String word) {
    return peek().is(word);
  }

  /** Goes on when the next piece is this one. */
  boolean accept(String word) {
    boolean here = at(word);
    if (here) {
      at++;
    }
    return here;
  }

  void expect(String word) throws Unreadable {
    if (!accept(word)) {
      throw new Unreadable("'" + word + "'");
    }
  }

  /** The next piece as a word or string. */
  String word() throws Unreadable {
    Token token = peek();
    if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED) {
      throw new Unreadable("a word");
    }
    at++;
    return token.text();
  }

  long number() throws Unreadable {
    OptionalLong number = Numbers.whole(word());
    if (number.isEmpty()) {
      throw new Unreadable("a number");
    }
    return number.getAsLong();
  }

  /** Whether the rule, or the line, ends here. */
  boolean atEnd() {
    Token token = peek();
    return token.ends() || token.closes() || token.kind() == Kind.HANDLE;
  }

  /** Line ends mean nothing within braces. */
  void skipLineEnds() {
    while (more() && peek().ends()) {
      at++;
    }
  }

  int mark() {
    return at;
  }

  void back(int mark) {
    at = mark;
  }

  int depth() {
    return depth;
  }

  /** Back to a mark, out of what was entered since. */
  void back(int mark, int depthThere) {
    at = mark;
    depth = depthThere;
  }

  /** The pieces from a mark to here, as text. */
  String since(int mark) {
    return tokens.subList(mark, at).stream()
        .filter(token -> !token.ends())
        .map(token -> token.shown())
        .collect(Collectors.joining(" "));
  }

  /** Goes to the end of the line; braces are taken whole. */
  void skipToEnd() {
    int open = 0;
    while (more()) {
      Token token = peek();
      boolean out = open == 0 && atEnd();
      if (out) {
        return;
      }
      open += token.is("{") ? 1 : token.closes() ? -1 : 0;
      at++;
    }
  }

  void enter() throws Unreadable {
    if (++depth > DEEPEST) {
      throw new Unreadable("less nesting");
    }
  }

  void leave() {
    depth--;
  }

  /** The line of the last piece that there is. */
  int lastLine() {
    return tokens.isEmpty() ? 0 : tokens.getLast().line();
  }
}
