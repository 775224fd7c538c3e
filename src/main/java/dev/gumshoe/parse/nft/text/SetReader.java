package dev.gumshoe.parse.nft.text;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.parse.nft.build.DataType;
import dev.gumshoe.parse.nft.build.ElementDraft;
import dev.gumshoe.parse.nft.build.Expressions;
import dev.gumshoe.parse.nft.build.Spans;
import dev.gumshoe.parse.nft.build.Statements;
import dev.gumshoe.parse.nft.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads sets and maps with their members. */
final class SetReader {
  private final Cursor cursor;
  private final ExpressionReader expressions;

  SetReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** Whether a set stands here, by name or whole. */
  boolean begins() {
    Token token = cursor.peek();
    boolean raw = cursor.peek(1).is(",") && cursor.peek(3).is(",");
    return token.is("{") || token.kind() == Kind.WORD && token.text().startsWith("@") && !raw;
  }

  /** A set by name, or whole with keys of these types. */
  NftExpression reference(List<DataType> types, DataType valueType) throws Unreadable {
    if (cursor.at("{")) {
      return Expressions.set(elements(types, List.of(valueType)));
    }
    String name = cursor.word();
    if (!name.startsWith("@")) {
      throw new Unreadable("a set");
    }
    return Expressions.set(name.substring(1));
  }

  /** Members between braces. */
  List<NftElement> elements(List<DataType> types, List<DataType> valueTypes) throws Unreadable {
    var found = new ArrayList<NftElement>();
    cursor.expect("{");
    cursor.enter();
    cursor.skipLineEnds();
    while (!cursor.accept("}")) {
      found.add(element(types, valueTypes));
      cursor.skipLineEnds();
      if (!cursor.accept(",") && !cursor.at("}")) {
        throw new Unreadable("',' or '}'");
      }
      cursor.skipLineEnds();
    }
    cursor.leave();
    return found;
  }

  private NftElement element(List<DataType> types, List<DataType> valueTypes) throws Unreadable {
    var draft = new ElementDraft(expressions.parts(types).parts());
    attributes(draft);
    if (cursor.accept(":")) {
      cursor.skipLineEnds();
      value(draft, valueTypes);
      attributes(draft);
    }
    return draft.build();
  }

  private void value(ElementDraft draft, List<DataType> types) throws Unreadable {
    if (Statements.isVerdict(cursor.peek().text())) {
      String verdict = cursor.word();
      boolean leads = verdict.equals("jump") || verdict.equals("goto");
      draft.verdict(verdict, leads ? cursor.word() : "");
    } else {
      draft.value(expressions.parts(types).parts());
    }
  }

  /** Options and statements of a member; those that the model has no place for are passed over. */
  private void attributes(ElementDraft draft) throws Unreadable {
    while (!cursor.at(":") && !cursor.at(",") && !cursor.at("}") && cursor.more()) {
      String word = cursor.peek().ends() ? "" : cursor.word();
      switch (word) {
        case "" -> cursor.next();
        case "timeout" -> draft.timeout(span());
        case "expires" -> draft.expires(span());
        case "comment" -> draft.comment(cursor.word());
        case "counter" -> counter(draft);
        default -> {}
      }
    }
  }

  private void counter(ElementDraft draft) throws Unreadable {
    if (cursor.accept("packets")) {
      long packets = cursor.number();
      cursor.expect("bytes");
      draft.counter(packets, cursor.number());
    }
  }

  /** A span of time in milliseconds. */
  long span() throws Unreadable {
    String word = cursor.word();
    return Spans.milliseconds(word).orElseThrow(() -> new Unreadable("a span of time"));
  }
}
