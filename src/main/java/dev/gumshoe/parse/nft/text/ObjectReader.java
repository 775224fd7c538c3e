package dev.gumshoe.parse.nft.text;

import dev.gumshoe.evidence.NftRules.NftObject;
import dev.gumshoe.parse.nft.build.Options;

/** Reads what stands in the block of a named object. */
final class ObjectReader {
  private final Cursor cursor;
  private final BlockReader blocks;
  private final OptionReader statements;
  private final Options options = new Options();
  private String comment = "";

  ObjectReader(Cursor cursor, BlockReader blocks, String family) {
    this.cursor = cursor;
    this.blocks = blocks;
    this.statements = new OptionReader(cursor, new ExpressionReader(cursor), family);
  }

  NftObject read(String kind, String name, long handle, int line) {
    blocks.read("an object", () -> line(kind));
    return new NftObject(kind, name, handle, comment, options.list(), line);
  }

  private void line(String kind) throws Unreadable {
    if (cursor.accept("comment")) {
      comment = cursor.word();
      return;
    }
    switch (kind) {
      case "quota" -> statements.quota(options);
      case "limit" -> statements.limit(options);
      case "synproxy" -> statements.synproxy(options);
      default -> pairs();
    }
  }

  /** {@code packets 3 bytes 4}, {@code type "ftp" protocol tcp}, {@code policy = { … }}. */
  private void pairs() throws Unreadable {
    while (!cursor.atEnd()) {
      String name = cursor.word();
      if (cursor.accept("=")) {
        policy();
      } else {
        options.add(name, name.equals("timeout") ? seconds() : value());
      }
    }
  }

  private String value() throws Unreadable {
    return cursor.atEnd() ? "" : cursor.word();
  }

  private String seconds() throws Unreadable {
    return Long.toString(new SetReader(cursor, new ExpressionReader(cursor)).span());
  }

  /** Time-outs by state: {@code { established : 100, close : 20 }}, in seconds. */
  private void policy() throws Unreadable {
    cursor.expect("{");
    cursor.skipLineEnds();
    while (!cursor.accept("}")) {
      String state = cursor.word();
      cursor.expect(":");
      options.add(state, Long.toString(Long.parseLong(seconds()) / 1000));
      cursor.skipLineEnds();
      cursor.accept(",");
      cursor.skipLineEnds();
    }
  }
}
