package dev.gumshoe.parse.nft.text;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.nft.build.Amounts;
import dev.gumshoe.parse.nft.build.DataType;
import dev.gumshoe.parse.nft.build.Options;
import dev.gumshoe.parse.nft.build.Statements;
import dev.gumshoe.parse.nft.text.Token.Kind;
import java.util.Set;
import java.util.TreeSet;

/** Reads statements that consist of options. */
final class OptionReader {
  private static final Set<String> LOG =
      Set.of("prefix", "group", "snaplen", "queue-threshold", "level");
  private static final Set<String> QUEUE_FLAGS = Set.of("bypass", "fanout");

  private final Cursor cursor;
  private final ExpressionReader expressions;
  private final String family;

  OptionReader(Cursor cursor, ExpressionReader expressions, String family) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.family = family;
  }

  NftStatement read() throws Unreadable {
    String kind = cursor.word();
    if (cursor.accept("name")) {
      return named(kind);
    }
    return switch (kind) {
      case "counter" -> counter();
      case "log" -> log();
      case "limit" -> Statements.plain(kind, limit(new Options()).list());
      case "quota" -> Statements.plain(kind, quota(new Options()).list());
      case "reject" -> reject();
      case "queue" -> queue();
      case "synproxy" -> Statements.plain(kind, synproxy(new Options()).list());
      case "last" -> last();
      default -> Statements.plain(kind, new Options().list());
    };
  }

  /** An object by its name, or by what a map gives. */
  NftStatement named(String kind) throws Unreadable {
    if (cursor.peek().kind() == Kind.QUOTED) {
      return Statements.plain(kind, new Options().add("name", cursor.word()).list());
    }
    NftExpression by = expressions.value(DataType.of(""));
    return Statements.with(kind, by, NftExpression.NONE, new Options().list());
  }

  private NftStatement counter() throws Unreadable {
    var options = new Options();
    if (cursor.accept("packets")) {
      options.add("packets", Long.toString(cursor.number()));
      cursor.expect("bytes");
      options.add("bytes", Long.toString(cursor.number()));
    }
    return Statements.plain("counter", options.list());
  }

  private NftStatement log() throws Unreadable {
    var options = new Options();
    var flags = new TreeSet<String>();
    while (true) {
      String word = cursor.peek().text();
      if (LOG.contains(word) && cursor.peek().kind() == Kind.WORD) {
        cursor.next();
        String value = cursor.word();
        boolean usual = word.equals("level") && value.startsWith("warn");
        options.addIfThere(word, usual ? "" : value);
      } else if (cursor.accept("flags")) {
        logFlags(flags);
      } else {
        return Statements.plain("log", options.addIfThere("flags", String.join(",", flags)).list());
      }
    }
  }

  private void logFlags(Set<String> flags) throws Unreadable {
    String word = cursor.word();
    if (!word.equals("tcp") && !word.equals("ip")) {
      flags.add(word);
      return;
    }
    do {
      flags.add(word + " " + cursor.word());
    } while (cursor.accept(","));
  }

  /** {@code rate [over] 10/minute [burst 5 packets]}, {@code rate 1 mbytes/second}. */
  Options limit(Options options) throws Unreadable {
    cursor.expect("rate");
    boolean over = cursor.accept("over");
    String[] rate = cursor.word().split("/", 2);
    String unit = "packets";
    String per = rate.length > 1 ? rate[1] : "";
    if (rate.length == 1) {
      String[] units = cursor.word().split("/", 2);
      unit = units[0];
      per = units.length > 1 ? units[1] : cursor.word();
    }
    String burst = unit.equals("packets") ? "5" : "0";
    String burstUnit = unit.equals("packets") ? "packets" : "bytes";
    if (cursor.accept("burst")) {
      burst = cursor.word();
      burstUnit = cursor.word();
    }
    return Amounts.limit(options, over, rate[0], unit, per, burst, burstUnit);
  }

  /** {@code [over|until] 25 mbytes [used 3 bytes]}. */
  Options quota(Options options) throws Unreadable {
    boolean over = cursor.accept("over");
    cursor.accept("until");
    String amount = cursor.word();
    Amounts.add(options, "bytes", amount, cursor.word());
    if (cursor.accept("used")) {
      String used = cursor.word();
      Amounts.add(options, "used", used, cursor.word());
    }
    return over ? options.add("over", "") : options;
  }

  private NftStatement reject() throws Unreadable {
    if (!cursor.accept("with")) {
      return Statements.plain("reject", Amounts.reject(family, "", "").list());
    }
    String with = cursor.word();
    cursor.accept("type");
    String code = cursor.word();
    return Statements.plain("reject", Amounts.reject(family, with, code).list());
  }

  private NftStatement queue() throws Unreadable {
    var flags = new TreeSet<String>();
    if (cursor.accept("flags")) {
      queueFlags(flags);
    }
    NftExpression number = NftExpression.NONE;
    if (cursor.accept("num") || cursor.accept("to")) {
      number = expressions.value(DataType.of(""));
    }
    queueFlags(flags);
    var options = new Options().addIfThere("flags", String.join(",", flags));
    return Statements.with("queue", number, NftExpression.NONE, options.list());
  }

  private void queueFlags(Set<String> flags) throws Unreadable {
    while (QUEUE_FLAGS.contains(cursor.peek().text())) {
      flags.add(cursor.word());
      cursor.accept(",");
    }
  }

  Options synproxy(Options options) throws Unreadable {
    while (true) {
      if (cursor.at("mss") || cursor.at("wscale")) {
        options.add(cursor.word(), cursor.word());
      } else if (cursor.at("timestamp") || cursor.at("sack-perm")) {
        options.add(cursor.word(), "");
      } else {
        return options;
      }
    }
  }

  private NftStatement last() throws Unreadable {
    var options = new Options();
    if (cursor.accept("used")) {
      boolean never = cursor.accept("never");
      options.add("used", never ? "never" : Long.toString(expressions.sets().span()));
    }
    return Statements.plain("last", options.list());
  }
}
