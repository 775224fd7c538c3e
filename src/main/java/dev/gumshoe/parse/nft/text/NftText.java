package dev.gumshoe.parse.nft.text;

import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.nft.build.TableDraft;
import dev.gumshoe.parse.nft.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the text of {@code nft list ruleset}, {@code list table}, {@code list chain} and so on. */
public final class NftText {
  private static final Set<String> FAMILIES =
      Set.of("ip", "ip6", "inet", "arp", "bridge", "netdev");

  private final Cursor cursor;
  private final Problems problems;

  private NftText(Cursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
  }

  /** The tables of a text; what cannot be read is noted. */
  public static List<TableDraft> read(List<Line> lines, Problems problems) {
    var reader = new NftText(new Cursor(Tokens.of(lines)), problems);
    return reader.tables();
  }

  private List<TableDraft> tables() {
    var found = new ArrayList<TableDraft>();
    cursor.skipLineEnds();
    while (cursor.more()) {
      Token first = cursor.peek();
      if (first.is("table")) {
        table(found);
      } else {
        problems.add(first.line(), "this is not a table of nft: " + shown(first));
        cursor.next();
        cursor.skipToEnd();
        cursor.accept("}");
      }
      RuleReader.handle(cursor);
      cursor.skipLineEnds();
    }
    return found;
  }

  private void table(List<TableDraft> found) {
    int line = cursor.next().line();
    boolean named = FAMILIES.contains(cursor.peek().text()) && cursor.peek(1).kind() != Kind.MARK;
    try {
      String family = named ? cursor.word() : "ip"; // nft(8): ip where no family is named
      String name = cursor.word();
      if (!cursor.at("{")) {
        problems.add(
            line, "table " + family + " " + name + " is named, but its content is missing");
        cursor.skipToEnd();
        return;
      }
      cursor.next();
      var table = new TableDraft(family, name, RuleReader.handle(cursor), line);
      found.add(table);
      new TableReader(cursor, problems).read(table);
    } catch (Unreadable e) {
      problems.add(line, "this is not the heading of a table: " + e.getMessage() + " expected");
      cursor.skipToEnd();
    }
  }

  private static String shown(Token token) {
    String text = token.shown().replaceAll("\\p{Cntrl}", "\uFFFD");
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
