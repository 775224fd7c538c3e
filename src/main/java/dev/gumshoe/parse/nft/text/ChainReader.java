package dev.gumshoe.parse.nft.text;

import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.nft.build.ChainDraft;
import dev.gumshoe.parse.nft.build.Priorities;
import dev.gumshoe.parse.nft.text.Token.Kind;
import java.util.OptionalLong;

/** Reads what stands in a chain's block. */
final class ChainReader {
  private final Cursor cursor;
  private final BlockReader blocks;
  private final RuleReader rules;
  private final String family;

  ChainReader(Cursor cursor, BlockReader blocks, String family) {
    this.cursor = cursor;
    this.blocks = blocks;
    this.rules = new RuleReader(cursor, family);
    this.family = family;
  }

  void read(ChainDraft chain) {
    blocks.read("a chain", () -> line(chain));
  }

  private void line(ChainDraft chain) throws Unreadable {
    boolean hook = cursor.at("type") && cursor.peek(2).is("hook");
    boolean comment = cursor.at("comment") && cursor.peek(1).kind() == Kind.QUOTED;
    boolean flags = cursor.at("flags") && cursor.peek(1).kind() == Kind.WORD;
    if (hook) {
      hook(chain);
    } else if (cursor.accept("policy")) {
      chain.policy(cursor.word());
    } else if (comment && cursor.peek(2).ends()) {
      cursor.next();
      chain.comment(cursor.word());
    } else if (flags) {
      cursor.next();
      chain.flags(blocks.words());
    } else {
      chain.add(rules.read());
    }
  }

  /** {@code type filter hook input [device "eth0"|devices = { … }] priority filter}. */
  private void hook(ChainDraft chain) throws Unreadable {
    cursor.next();
    String type = cursor.word();
    cursor.next();
    String hook = cursor.word();
    if (cursor.accept("device")) {
      chain.device(cursor.word());
    } else if (cursor.accept("devices")) {
      cursor.expect("=");
      blocks.list().forEach(chain::device);
    }
    cursor.expect("priority");
    chain.hook(type, hook, priority());
  }

  /** {@code -150}, {@code mangle}, {@code filter + 10}. */
  long priority() throws Unreadable {
    String word = cursor.word();
    OptionalLong number = signed(word);
    if (number.isPresent()) {
      return number.getAsLong();
    }
    String name = word.replaceAll("[+-].*", "");
    long base = Priorities.of(family, name).orElseThrow(() -> new Unreadable("a priority"));
    OptionalLong glued = signed(word.substring(name.length()));
    if (glued.isPresent()) {
      return base + glued.getAsLong();
    }
    boolean minus = cursor.at("-");
    return minus || cursor.at("+") ? base + offset(minus) : base;
  }

  private long offset(boolean minus) throws Unreadable {
    cursor.next();
    long offset = cursor.number();
    return minus ? -offset : offset;
  }

  private static OptionalLong signed(String word) {
    boolean minus = word.startsWith("-");
    boolean sign = minus || word.startsWith("+");
    OptionalLong number = Numbers.whole(sign ? word.substring(1) : word);
    return minus && number.isPresent() ? OptionalLong.of(-number.getAsLong()) : number;
  }
}
