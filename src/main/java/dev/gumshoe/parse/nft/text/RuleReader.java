package dev.gumshoe.parse.nft.text;

import dev.gumshoe.evidence.NftRules.NftRule;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.nft.build.Rules;
import dev.gumshoe.parse.nft.build.Statements;
import dev.gumshoe.parse.nft.text.Token.Kind;
import java.util.ArrayList;

/** Reads a rule; from a statement that is not known on, the rest of it is kept as text. */
final class RuleReader {
  private final Cursor cursor;
  private final StatementReader statements;

  RuleReader(Cursor cursor, String family) {
    this.cursor = cursor;
    this.statements = new StatementReader(cursor, family);
  }

  NftRule read() {
    int line = cursor.peek().line();
    var found = new ArrayList<NftStatement>();
    String comment = "";
    while (!cursor.atEnd()) {
      boolean noted = cursor.at("comment") && cursor.peek(1).kind() == Kind.QUOTED;
      if (noted) {
        cursor.next();
        comment = cursor.next().text();
      } else {
        found.add(statement());
      }
    }
    return Rules.of(handle(cursor), found, comment, line);
  }

  /** The handle that ends a rule or a heading; 0 where there is none. */
  static long handle(Cursor cursor) {
    return cursor.peek().kind() == Kind.HANDLE ? Numbers.whole(cursor.next().text()).orElse(0) : 0;
  }

  private NftStatement statement() {
    int mark = cursor.mark();
    int depth = cursor.depth();
    try {
      return statements.read();
    } catch (Unreadable e) {
      cursor.back(mark, depth);
      cursor.skipToEnd();
      return Statements.unknown(cursor.since(mark));
    }
  }
}
