package dev.gumshoe.parse.nft.text;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.nft.build.DataType;
import dev.gumshoe.parse.nft.build.Expressions;
import dev.gumshoe.parse.nft.build.Operands;
import dev.gumshoe.parse.nft.build.Options;
import dev.gumshoe.parse.nft.build.Statements;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads statements that send packets elsewhere: translations, transparent proxies, copies. */
final class TranslationReader {
  private static final Set<String> FAMILIES = Set.of("ip", "ip6");
  private static final Set<String> FLAGS = Set.of("random", "fully-random", "persistent");

  /** {@code 10.0.0.1-10.0.0.9:80-90}, {@code [fd00::1]-[fd00::9]:80}; each part may be absent. */
  private static final Pattern TARGET =
      Pattern.compile(
          "(?:(?:\\[([0-9a-fA-F:.]+)](?:-\\[([0-9a-fA-F:.]+)])?)"
              + "|([\\d.]+)(?:-([\\d.]+))?)?(?::(\\d+)(?:-(\\d+))?)?");

  private final Cursor cursor;
  private final ExpressionReader expressions;

  TranslationReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  NftStatement read() throws Unreadable {
    String kind = cursor.word();
    var options = new Options();
    if (FAMILIES.contains(cursor.peek().text())) {
      options.add("family", cursor.word());
    }
    type(options);
    NftExpression address = NftExpression.NONE;
    NftExpression port = NftExpression.NONE;
    if (cursor.accept("to")) {
      Matcher target = TARGET.matcher(cursor.peek().text());
      if (cursor.accept(":")) {
        port = expressions.value(DataType.of("th dport"));
      } else if (cursor.peek().text().isEmpty() || !target.matches()) {
        address = address();
      } else {
        cursor.next();
        address = address(target);
        port = port(target);
      }
    }
    flags(options);
    if (cursor.accept("device")) {
      options.add("device", cursor.word());
    }
    return Statements.with(kind, address, port, options.list());
  }

  /** {@code prefix}, {@code addr . port} or {@code interval}, for maps. */
  private void type(Options options) throws Unreadable {
    if (cursor.accept("addr")) {
      cursor.expect(".");
      cursor.expect("port");
      options.add("type", "concat");
    } else if (cursor.at("prefix") || cursor.at("interval")) {
      options.add("type", cursor.word());
    }
  }

  /** A selector or a map; else one word: an IPv6 address without brackets, or a device. */
  private NftExpression address() throws Unreadable {
    boolean name = cursor.peek().kind() == Token.Kind.QUOTED;
    return expressions.value(name ? DataType.of("oifname") : DataType.of(""));
  }

  private static NftExpression address(Matcher target) {
    boolean bracketed = target.group(1) != null;
    String low = target.group(bracketed ? 1 : 3);
    String high = target.group(bracketed ? 2 : 4);
    return low == null ? NftExpression.NONE : span(low, high);
  }

  private static NftExpression port(Matcher target) {
    return target.group(5) == null ? NftExpression.NONE : span(target.group(5), target.group(6));
  }

  private static NftExpression span(String low, @org.jspecify.annotations.Nullable String high) {
    DataType type = DataType.of("");
    return Expressions.of(
        List.of(high == null ? Operands.value(type, low) : Operands.range(type, low, high)));
  }

  private void flags(Options options) throws Unreadable {
    var found = new TreeSet<String>();
    while (FLAGS.contains(cursor.peek().text())) {
      found.add(cursor.word());
      cursor.accept(",");
    }
    options.addIfThere("flags", String.join(",", found));
  }
}
