package dev.gumshoe.parse.nft.text;

import dev.gumshoe.evidence.NftRules.NftFlowtable;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.nft.build.ChainDraft;
import dev.gumshoe.parse.nft.build.TableDraft;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands in a table's block. */
final class TableReader {
  private final Cursor cursor;
  private final Problems problems;
  private final BlockReader blocks;

  TableReader(Cursor cursor, Problems problems) {
    this.cursor = cursor;
    this.problems = problems;
    this.blocks = new BlockReader(cursor, problems);
  }

  void read(TableDraft table) {
    blocks.read("table " + table.fullName(), () -> part(table));
  }

  private void part(TableDraft table) throws Unreadable {
    int line = cursor.peek().line();
    int mark = cursor.mark();
    String word = cursor.word();
    switch (word) {
      case "comment" -> table.comment(cursor.word());
      case "flags" -> table.flags(blocks.words());
      case "chain" -> chain(table, line);
      case "set", "map", "meter" -> set(table, word, line);
      case "flowtable" -> flowtable(table, line);
      case "ct" -> object(table, "ct " + cursor.word(), line);
      case "counter", "quota", "limit", "synproxy", "secmark" -> object(table, word, line);
      default -> {
        cursor.skipToEnd();
        table.unknown(cursor.since(mark));
      }
    }
  }

  private void chain(TableDraft table, int line) throws Unreadable {
    String name = cursor.word();
    long handle = blocks.open();
    var chain = new ChainDraft(name, handle, line);
    new ChainReader(cursor, blocks, table.family()).read(chain);
    if (!table.add(chain)) {
      problems.add(line, "chain " + name + " is there twice");
    }
  }

  private void set(TableDraft table, String kind, int line) throws Unreadable {
    String name = cursor.word();
    long handle = blocks.open();
    table.add(new NamedSetReader(cursor, blocks).read(kind, name, handle, line));
  }

  private void object(TableDraft table, String kind, int line) throws Unreadable {
    String name = cursor.word();
    long handle = blocks.open();
    table.add(new ObjectReader(cursor, blocks, table.family()).read(kind, name, handle, line));
  }

  private void flowtable(TableDraft table, int line) throws Unreadable {
    String name = cursor.word();
    long handle = blocks.open();
    var draft = new FlowtableDraft();
    blocks.read("a flow table", () -> flowtableLine(table, draft));
    table.add(
        new NftFlowtable(
            name, handle, draft.hook, draft.priority, draft.devices, draft.flags, line));
  }

  private void flowtableLine(TableDraft table, FlowtableDraft draft) throws Unreadable {
    switch (cursor.word()) {
      case "hook" -> {
        draft.hook = cursor.word();
        cursor.expect("priority");
        draft.priority = new ChainReader(cursor, blocks, table.family()).priority();
      }
      case "devices" -> {
        cursor.expect("=");
        draft.devices.addAll(blocks.list());
      }
      case "flags" -> draft.flags = blocks.words();
      default -> cursor.skipToEnd(); // counter
    }
  }

  private static final class FlowtableDraft {
    private final List<String> devices = new ArrayList<>();
    private List<String> flags = List.of();
    private String hook = "";
    private long priority;
  }
}
