package dev.gumshoe.parse.nft.text;

import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftRules.NftSet;
import dev.gumshoe.parse.nft.build.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what stands in the block of a named set or map. */
final class NamedSetReader {
  private final Cursor cursor;
  private final BlockReader blocks;
  private final ExpressionReader expressions;
  private final SelectorReader selectors;
  private List<String> type = List.of();
  private List<String> valueType = List.of();
  private List<String> flags = List.of();
  private final List<NftElement> elements = new ArrayList<>();
  private long timeout;
  private long size;
  private String comment = "";

  NamedSetReader(Cursor cursor, BlockReader blocks) {
    this.cursor = cursor;
    this.blocks = blocks;
    this.expressions = new ExpressionReader(cursor);
    this.selectors = new SelectorReader(cursor);
  }

  NftSet read(String kind, String name, long handle, int line) {
    blocks.read("a set", this::line);
    return new NftSet(
        kind,
        name,
        handle,
        type,
        String.join(" . ", valueType),
        flags.stream().sorted().toList(),
        timeout,
        size,
        comment,
        elements,
        line);
  }

  private void line() throws Unreadable {
    String word = cursor.word();
    switch (word) {
      case "type" -> types(this::typeName);
      case "typeof" -> types(this::typeOf);
      case "flags" -> flags = blocks.words();
      case "timeout" -> timeout = expressions.sets().span();
      case "size" -> size = cursor.number();
      case "comment" -> comment = cursor.word();
      case "elements" -> elements();
      case "gc-interval", "policy" -> cursor.word();
      default -> cursor.skipToEnd(); // auto-merge, statements of each member
    }
  }

  private interface TypeReader {
    String read() throws Unreadable;
  }

  private void types(TypeReader reader) throws Unreadable {
    type = concatenated(reader);
    if (cursor.accept(":")) {
      valueType = concatenated(reader);
    }
  }

  private List<String> concatenated(TypeReader reader) throws Unreadable {
    var found = new ArrayList<String>();
    do {
      cursor.accept("interval");
      found.add(reader.read());
    } while (cursor.accept("."));
    return found;
  }

  private String typeName() throws Unreadable {
    return cursor.word();
  }

  private String typeOf() throws Unreadable {
    int mark = cursor.mark();
    String selector = selectors.read().orElse("");
    if (selector.isEmpty()) {
      cursor.back(mark);
      return cursor.word();
    }
    return DataType.of(selector).name();
  }

  private void elements() throws Unreadable {
    cursor.expect("=");
    elements.addAll(expressions.sets().elements(types(type), types(valueType)));
  }

  private static List<DataType> types(List<String> names) {
    return names.stream().map(DataType::new).collect(Collectors.toUnmodifiableList());
  }
}
